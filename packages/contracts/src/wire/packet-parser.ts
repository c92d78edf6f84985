import { decodePacket, type ReadText } from './decode-packet.ts';
import { type Allocate, encodePacketApart } from './encode-packet.ts';
import { MalformedPacket, type Packet } from './packet.ts';

type Listener = (packet: Packet) => void;

export interface PacketParserOptions {
  /** No JSON longer than so many bytes is read. */
  readonly textMax?: number;
  /** What the platform has for memory and text that is faster than what every platform has. */
  readonly allocate?: Allocate;
  readonly readText?: ReadText;
  /** A byte array longer than this is not copied into the frame, but a second piece of it. By default all are. */
  readonly apart?: number;
}

class Encoder {
  private readonly allocate: Allocate | undefined;
  private readonly apart: number;

  constructor({ allocate, apart = Infinity }: PacketParserOptions) {
    this.allocate = allocate;
    this.apart = apart;
  }

  /** The pieces of one frame. */
  encode(packet: Packet): [Uint8Array] | [Uint8Array, Uint8Array] {
    return encodePacketApart(packet, this.apart, this.allocate);
  }
}

/** As much of an emitter as socket.io asks of a decoder; it emits `decoded` only. */
class Decoder {
  private readonly options: PacketParserOptions;
  private readonly listeners = new Set<Listener>();

  constructor(options: PacketParserOptions) {
    this.options = options;
  }

  /** Throws `MalformedPacket`, upon which socket.io closes the connection. */
  add(frame: ArrayBuffer | Uint8Array | string): void {
    if (typeof frame === 'string') throw new MalformedPacket('a frame of text');
    const bytes = frame instanceof Uint8Array ? frame : new Uint8Array(frame);
    const packet = decodePacket(bytes, this.options.textMax, this.options.readText);
    for (const listener of this.listeners) listener(packet);
  }

  on(_decoded: string, listener: Listener): void {
    this.listeners.add(listener);
  }

  off(_decoded: string, listener: Listener): void {
    this.listeners.delete(listener);
  }

  removeListener(decoded: string, listener: Listener): void {
    this.off(decoded, listener);
  }

  destroy(): void {
    this.listeners.clear();
  }
}

/** socket.io's `parser` on either side: one frame for each packet. */
export const packetParser = (options: PacketParserOptions = {}) => ({
  Encoder: class extends Encoder {
    constructor() {
      super(options);
    }
  },
  Decoder: class extends Decoder {
    constructor() {
      super(options);
    }
  },
});
