import { type Encoder, type Packet, PacketType } from 'socket.io-parser';
import { LoadSocket } from './web-socket.ts';

/** A parser of socket.io's packets, as its `parser` option takes it. */
export interface PacketParser {
  readonly Encoder: new () => Pick<Encoder, 'encode'>;
  readonly Decoder: new () => {
    add(encoded: unknown): void;
    on(event: 'decoded', listener: (packet: Packet) => void): unknown;
  };
}

export interface LinkOptions {
  readonly port: number;
  readonly parser: PacketParser;
  readonly headers?: Readonly<Record<string, string>>;
  readonly auth: object;
  readonly onEvent: (name: string, payload: unknown) => void;
}

const PING = 0x32;

/** One connection in the protocol of socket.io over the light socket of the load. */
export class SocketIoLink {
  readonly socket: LoadSocket;
  private readonly onEvent: (name: string, payload: unknown) => void;
  private readonly encoder: Pick<Encoder, 'encode'>;
  private readonly answers = new Map<number, (reply: unknown) => void>();
  private asked = 0;
  private connected: (error: Error | null) => void = () => undefined;

  private constructor(socket: LoadSocket, { parser: { Encoder, Decoder }, onEvent }: LinkOptions) {
    this.socket = socket;
    this.onEvent = onEvent;
    this.encoder = new Encoder();
    const decoder = new Decoder();
    decoder.on('decoded', (packet) => this.receive(packet));
    socket.onMessage = (payload, isText) => {
      if (isText && payload.length === 1 && payload[0] === PING) socket.send('3');
      // engine.io puts a 4 before a message in text; a binary one goes as it is
      else if (!isText) decoder.add(payload);
      else if (payload[0] === 0x34) decoder.add(payload.toString('utf8', 1));
    };
  }

  static async open(options: LinkOptions): Promise<SocketIoLink> {
    const { port, headers = {}, auth } = options;
    const socket = await LoadSocket.open({ port, path: '/socket.io/?EIO=4&transport=websocket', headers });
    const link = new SocketIoLink(socket, options);
    await new Promise<void>((resolve, reject) => {
      link.connected = (error) => (error ? reject(error) : resolve());
      link.send({ type: PacketType.CONNECT, nsp: '/', data: auth });
    });
    return link;
  }

  emit(name: string, payload: unknown): void {
    this.send({ type: PacketType.EVENT, nsp: '/', data: [name, payload] });
  }

  ask(name: string, payload: unknown, answer: (reply: unknown) => void): void {
    const id = this.asked++;
    this.answers.set(id, answer);
    this.send({ type: PacketType.EVENT, nsp: '/', data: [name, payload], id });
  }

  private send(packet: Packet): void {
    for (const part of this.encoder.encode(packet) as (string | Uint8Array)[])
      this.socket.send(typeof part === 'string' ? `4${part}` : part);
  }

  private receive({ type, data, id }: Packet): void {
    switch (type) {
      case PacketType.CONNECT:
        return this.connected(null);
      case PacketType.CONNECT_ERROR:
        return this.connected(new Error(`refused: ${JSON.stringify(data)}`));
      case PacketType.EVENT:
      case PacketType.BINARY_EVENT: {
        const [name, payload] = data as [string, unknown];
        return this.onEvent(name, payload);
      }
      case PacketType.ACK:
      case PacketType.BINARY_ACK: {
        const answer = this.answers.get(id!);
        this.answers.delete(id!);
        return answer?.((data as [unknown])[0]);
      }
    }
  }
}
