import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What stands in front of several servers: each connection goes to the next of them, and on where that one is away. */
export class Balancer {
  private next = 0;
  private readonly lines = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly ports: readonly number[],
  ) {
    server.on('connection', (line) => {
      const first = this.next++;
      this.forward(line, first, ports.length);
    });
  }

  static async before(...bases: readonly string[]): Promise<Balancer> {
    const server = createServer({ pauseOnConnect: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Balancer(
      server,
      bases.map((base) => Number(new URL(base).port)),
    );
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    for (const line of this.lines) line.destroy();
  }

  private forward(line: Socket, at: number, left: number): void {
    const onward = connect(this.ports[at % this.ports.length]!, '127.0.0.1');
    this.lines.add(line);
    let isThere = false;
    onward.once('connect', () => {
      isThere = true;
      line.pipe(onward).pipe(line);
    });
    onward.on('error', () => undefined);
    onward.once('close', () => {
      if (!isThere && left > 1) return this.forward(line, at + 1, left - 1);
      line.destroy();
      this.lines.delete(line);
    });
    line.on('error', () => undefined);
    line.once('close', () => onward.destroy());
  }
}
