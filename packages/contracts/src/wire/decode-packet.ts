import { MalformedPacket, NAMESPACE, type Packet, PacketType, PLACEHOLDER } from './packet.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const anyText = (bytes: Uint8Array): string => strictUtf8.decode(bytes);
const ID_MAX = 0xffff_ffff;
/** Byte arrays in one packet: a document has two at most, an answer a few more. */
const ATTACHMENTS_MAX = 64;
/** How deep in a packet a byte array may lie. */
const DEPTH_MAX = 8;
const types: ReadonlySet<number> = new Set(Object.values(PacketType));
/** Events that socket.io itself makes: nobody may claim that they happened. */
const reserved = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']);

class Frame {
  private readonly bytes: Uint8Array;
  private at = 1;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  number(max: number): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new MalformedPacket('the frame ends early');
      value += (byte & 0x7f) * factor;
      if (value > max) throw new MalformedPacket('a number is too large');
      if (byte < 0x80) return value;
      if (factor > ID_MAX) throw new MalformedPacket('a number is too long');
    }
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw new MalformedPacket('the frame ends early');
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

/** Text from bytes that claim to be UTF-8; throws where they are not. */
export type ReadText = (utf8: Uint8Array) => string;

const parsed = (utf8: Uint8Array, readText: ReadText): unknown => {
  if (utf8.length === 0) return undefined;
  try {
    return JSON.parse(readText(utf8));
  } catch {
    throw new MalformedPacket('the text is not JSON');
  }
};

const bytesFor = (value: object, attachments: readonly Uint8Array[]): Uint8Array | null => {
  const number = (value as Record<string, unknown>)[PLACEHOLDER];
  if (number === undefined || Array.isArray(value)) return null;
  const bytes = typeof number === 'number' ? attachments[number] : undefined;
  if (!bytes) throw new MalformedPacket('bytes are missing');
  return bytes;
};

/** Puts byte arrays into what was just read, where their placeholders are. */
const putBack = (value: object, attachments: readonly Uint8Array[], depth: number): object => {
  if (depth > DEPTH_MAX) throw new MalformedPacket('bytes lie too deep');
  const bytes = bytesFor(value, attachments);
  if (bytes) return bytes;
  const fields = value as Record<string, unknown>;
  for (const name of Object.keys(fields)) {
    const before = fields[name];
    if (typeof before !== 'object' || before === null) continue;
    const field = putBack(before, attachments, depth + 1);
    if (field === before) continue;
    if (name === '__proto__') throw new MalformedPacket('a key would change a prototype');
    fields[name] = field;
  }
  return value;
};

const isObject = (data: unknown): boolean => typeof data === 'object' && data !== null && !Array.isArray(data);

const fits = (type: PacketType, data: unknown): boolean => {
  switch (type) {
    case PacketType.connect:
      return data === undefined || isObject(data);
    case PacketType.disconnect:
      return data === undefined;
    case PacketType.event:
      return Array.isArray(data) && typeof data[0] === 'string' && !reserved.has(data[0]);
    case PacketType.ack:
      return Array.isArray(data);
    case PacketType.connectError:
      return isObject(data);
  }
};

/**
 * Reads one frame of unknown making; throws `MalformedPacket`. Every length is compared with the bytes that are left, and
 * a text longer than `textMax` is not looked into. Byte arrays in the answer are windows on the frame.
 */
export const decodePacket = (
  bytes: Uint8Array,
  textMax: number = Number.MAX_SAFE_INTEGER,
  readText: ReadText = anyText,
): Packet => {
  const type = bytes[0];
  if (type === undefined || !types.has(type)) throw new MalformedPacket('the type is unknown');
  const frame = new Frame(bytes);
  const id = frame.number(ID_MAX);
  const text = parsed(frame.take(frame.number(textMax)), readText);
  const attachments: Uint8Array[] = [];
  while (frame.left > 0) {
    if (attachments.length === ATTACHMENTS_MAX) throw new MalformedPacket('there are too many byte arrays');
    attachments.push(frame.take(frame.number(frame.left)));
  }
  const data = attachments.length > 0 && Array.isArray(text) ? putBack(text, attachments, 0) : text;
  if (!fits(type as PacketType, data)) throw new MalformedPacket('the data does not fit the type');
  const known = type as PacketType;
  return id === 0 ? { type: known, nsp: NAMESPACE, data } : { type: known, nsp: NAMESPACE, data, id: id - 1 };
};
