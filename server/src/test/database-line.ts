import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** The line between a server and its PostgreSQL, to be cut, and to fall silent. */
export class DatabaseLine {
  private readonly ends = new Set<Socket>();
  private readonly server: Server;
  private silent = false;

  private constructor(
    private readonly real: URL,
    private port = 0,
  ) {
    this.server = createServer((near) => this.join(near));
  }

  static async to(url: string): Promise<DatabaseLine> {
    const line = new DatabaseLine(new URL(url));
    await line.mend();
    return line;
  }

  /** The same database, at this end of the line. */
  get url(): string {
    const url = new URL(this.real);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  /** Ends every connection and takes no new one, as a PostgreSQL that stops. */
  async cut(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const end of this.ends) end.destroy();
    await closed;
  }

  /** Listens again, at the address it had. */
  async mend(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Keeps every connection and brings nothing over, as a network that hangs. */
  hush(): void {
    this.silent = true;
    for (const end of this.ends) end.pause();
  }

  /** Brings over what waited. */
  speak(): void {
    this.silent = false;
    for (const end of this.ends) end.resume();
  }

  private join(near: Socket): void {
    const far = connect(Number(this.real.port), this.real.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.ends.add(from);
      from.on('data', (bytes: Buffer) => to.write(bytes));
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.ends.delete(from);
        to.destroy();
      });
      if (this.silent) from.pause();
    }
  }
}
