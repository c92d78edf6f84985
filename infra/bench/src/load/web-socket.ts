import { randomBytes } from 'node:crypto';
import { createConnection, type Socket } from 'node:net';
import { clientFrame, FrameReader, opcodes } from './frame-reader.ts';

export interface WebSocketAddress {
  readonly port: number;
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A WebSocket of the load: as little work for each message as there can be, so that thousands of them fit on one core and
 * the server is what is measured. Knows only what the servers of the bench send.
 */
export class LoadSocket {
  onMessage: (payload: Buffer, isText: boolean) => void = () => undefined;
  onEnd: () => void = () => undefined;
  private readonly socket: Socket;
  private readonly reader: FrameReader;

  private constructor(socket: Socket, head: Buffer) {
    this.socket = socket;
    this.reader = new FrameReader((opcode, payload) => this.receive(opcode, payload));
    socket.pause();
    // nobody has had the time yet to say what to do with a message
    setImmediate(() => {
      this.reader.read(head);
      socket.on('data', (chunk: Buffer) => this.reader.read(chunk));
      socket.resume();
    });
    socket.once('close', () => this.onEnd());
    socket.on('error', () => socket.destroy());
  }

  static open({ port, path, headers = {} }: WebSocketAddress): Promise<LoadSocket> {
    return new Promise((resolve, reject) => {
      const socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
      let answer = Buffer.alloc(0);
      const read = (chunk: Buffer) => {
        answer = Buffer.concat([answer, chunk]);
        const end = answer.indexOf('\r\n\r\n');
        if (end === -1) return;
        socket.off('data', read);
        if (answer.toString('latin1', 9, 12) === '101') resolve(new LoadSocket(socket, answer.subarray(end + 4)));
        else reject(new Error(`no WebSocket at ${path}: ${answer.toString('latin1', 0, end)}`));
      };
      socket.on('data', read);
      socket.once('error', reject);
      socket.once('connect', () => socket.write(upgrade(port, path, headers)));
    });
  }

  /** Bytes of all messages so far, without the frames around them. */
  get bytes(): number {
    return this.reader.bytes;
  }

  /** From now on messages are counted and not looked at. */
  deafen(): void {
    this.reader.deaf = true;
  }

  send(payload: string | Uint8Array): void {
    const isText = typeof payload === 'string';
    this.socket.write(clientFrame(isText ? opcodes.text : opcodes.binary, isText ? Buffer.from(payload) : payload));
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(opcode: number, payload: Buffer): void {
    if (opcode === opcodes.ping) this.socket.write(clientFrame(opcodes.pong, payload));
    else if (opcode === opcodes.close) this.socket.destroy();
    else if (opcode !== opcodes.pong) this.onMessage(payload, opcode === opcodes.text);
  }
}

const upgrade = (port: number, path: string, headers: Readonly<Record<string, string>>): string => {
  const all = {
    ...{ Host: `127.0.0.1:${port}`, Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
    ...{ 'Sec-WebSocket-Key': randomBytes(16).toString('base64'), ...headers },
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
};
