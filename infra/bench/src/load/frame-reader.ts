const CONTINUED = 0x0;

/** What a frame is, by RFC 6455, section 5.2. */
export const opcodes = { text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const;

/**
 * Cuts the bytes of a server's WebSocket into frames. A frame is handed on as a view on what came in, without a copy where
 * it came in one piece. While `deaf`, messages of more than one byte are counted and thrown away unread.
 */
export class FrameReader {
  deaf = false;
  /** Of messages longer than a byte, which leaves out the heartbeat of socket.io. */
  bytes = 0;
  private readonly onFrame: (opcode: number, payload: Buffer) => void;
  private cutHeader: Buffer | null = null;
  private body: Buffer | null = null;
  private opcode = 0;
  private filled = 0;
  private toSkip = 0;

  constructor(onFrame: (opcode: number, payload: Buffer) => void) {
    this.onFrame = onFrame;
  }

  read(bytes: Buffer): void {
    let chunk = bytes;
    if (this.cutHeader) {
      chunk = Buffer.concat([this.cutHeader, chunk]);
      this.cutHeader = null;
    }
    let at = this.goOn(chunk);
    while (at < chunk.length) {
      const start = headerEnd(chunk, at);
      if (start > chunk.length || start === 0) {
        this.cutHeader = Buffer.from(chunk.subarray(at));
        return;
      }
      at = this.frame(chunk, chunk[at]! & 0x0f, start, payloadLength(chunk, at));
    }
  }

  /** The rest of a frame that came in several chunks; answers where it ends in this one. */
  private goOn(chunk: Buffer): number {
    if (this.toSkip > 0) {
      const skipped = Math.min(this.toSkip, chunk.length);
      this.toSkip -= skipped;
      return skipped;
    }
    if (!this.body) return 0;
    const copied = chunk.copy(this.body, this.filled);
    this.filled += copied;
    if (this.filled === this.body.length) {
      const { body } = this;
      this.body = null;
      this.onFrame(this.opcode, body);
    }
    return copied;
  }

  private frame(chunk: Buffer, opcode: number, start: number, length: number): number {
    if (opcode === CONTINUED) throw new Error('a message in fragments');
    const end = start + length;
    const isMessage = opcode <= opcodes.binary;
    if (isMessage && length > 1) {
      this.bytes += length;
      if (this.deaf) {
        this.toSkip = Math.max(0, end - chunk.length);
        return end;
      }
    }
    if (end <= chunk.length) {
      this.onFrame(opcode, chunk.subarray(start, end));
      return end;
    }
    this.opcode = opcode;
    this.body = Buffer.allocUnsafe(length);
    this.filled = chunk.copy(this.body, 0, start);
    return end;
  }
}

/** Where the payload begins; beyond the chunk, or 0, while the header is not there as a whole. */
const headerEnd = (chunk: Buffer, at: number): number => {
  if (at + 2 > chunk.length) return 0;
  const short = chunk[at + 1]! & 0x7f;
  return at + 2 + (short === 126 ? 2 : short === 127 ? 8 : 0);
};

const payloadLength = (chunk: Buffer, at: number): number => {
  const short = chunk[at + 1]! & 0x7f;
  if (short === 126) return chunk.readUInt16BE(at + 2);
  if (short === 127) return Number(chunk.readBigUInt64BE(at + 2));
  return short;
};

/**
 * A client's frame. The masking key is zero: the server unmasks all the same, and the load saves the work of masking.
 */
export const clientFrame = (opcode: number, payload: Uint8Array): Buffer => {
  const { length } = payload;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const start = 2 + extended + 4;
  const frame = Buffer.alloc(start + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) frame.writeUInt16BE(length, 2);
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(payload, start);
  return frame;
};
