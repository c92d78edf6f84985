import { type Packet, PLACEHOLDER } from './packet.ts';

const utf8 = new TextEncoder();
/** What a number takes at most: of eight digits of seven bits no length of ours is longer. */
const NUMBER_MAX = 8;
/** Up to here it is faster to copy a plain text character by character than to ask for its UTF-8. */
const SHORT = 200;
const ASCII_MAX = 0x7f;

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

interface Attachment {
  readonly bytes: Uint8Array;
  readonly placeholder: { [PLACEHOLDER]: number };
}

const attach = (bytes: Uint8Array, attachments: Attachment[]): object => {
  const placeholder = { [PLACEHOLDER]: attachments.length };
  attachments.push({ bytes, placeholder });
  return placeholder;
};

/** The value with placeholders for its byte arrays; itself, where it has none. */
const setAside = (value: object, attachments: Attachment[]): object => {
  if (value instanceof Uint8Array) return attach(value, attachments);
  const fields = value as Record<string, unknown>;
  let copy: Record<string, unknown> | null = null;
  for (const name of Object.keys(fields)) {
    const field = fields[name];
    if (isPlain(field)) continue;
    const without = setAside(field as object, attachments);
    if (without === field) continue;
    copy ??= Array.isArray(value) ? (value.slice() as never) : { ...fields };
    copy[name] = without;
  }
  return copy ?? value;
};

const writeNumber = (target: Uint8Array, start: number, value: number): number => {
  let at = start;
  let rest = value;
  while (rest >= 0x80) {
    target[at++] = (rest % 0x80) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  target[at++] = rest;
  return at;
};

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > ASCII_MAX) return false;
  return true;
};

const writeAscii = (target: Uint8Array, start: number, text: string): number => {
  const from = writeNumber(target, start, text.length);
  for (let at = 0; at < text.length; at++) target[from + at] = text.charCodeAt(at);
  return from + text.length;
};

const writeBytes = (target: Uint8Array, start: number, bytes: Uint8Array): number => {
  const at = writeNumber(target, start, bytes.length);
  target.set(bytes, at);
  return at + bytes.length;
};

/** Memory of that many bytes, whose content does not matter. */
export type Allocate = (length: number) => Uint8Array;
const newArray: Allocate = (length) => new Uint8Array(length);

/** Takes the longest out and numbers it last, where it is longer than that; null where none is. */
const takeLongest = (attachments: Attachment[], longerThan: number): Uint8Array | null => {
  let at = -1;
  let most = longerThan;
  for (const [number, { bytes }] of attachments.entries()) {
    if (bytes.length <= most) continue;
    at = number;
    most = bytes.length;
  }
  if (at === -1) return null;
  const [longest] = attachments.splice(at, 1);
  attachments.push(longest!);
  for (let number = at; number < attachments.length; number++) attachments[number]!.placeholder[PLACEHOLDER] = number;
  return attachments.pop()!.bytes;
};

/**
 * A packet as one frame: its type, its number and its JSON, then the byte arrays of it as they are.
 *
 *     type: 1 byte | id + 1, or 0: varint | length of the text: varint | text: JSON in UTF-8 | (length: varint | bytes)*
 *
 * In one piece; or, where a byte array is longer than `apart`, in two, of which the second is the longest as it lies there.
 */
export const encodePacketApart = (
  { type, id, data }: Packet,
  apart: number,
  allocate: Allocate = newArray,
): [Uint8Array] | [Uint8Array, Uint8Array] => {
  const attachments: Attachment[] = [];
  const aside = isPlain(data) ? data : setAside(data as object, attachments);
  const last = takeLongest(attachments, apart);
  const text = data === undefined ? '' : JSON.stringify(aside);
  const long = text.length > SHORT || !isAscii(text) ? utf8.encode(text) : null;
  let room = 1 + 3 * NUMBER_MAX + (long?.length ?? text.length);
  for (const { bytes } of attachments) room += NUMBER_MAX + bytes.length;
  const frame = allocate(room);
  frame[0] = type;
  let at = writeNumber(frame, 1, id === undefined ? 0 : id + 1);
  at = long ? writeBytes(frame, at, long) : writeAscii(frame, at, text);
  for (const { bytes } of attachments) at = writeBytes(frame, at, bytes);
  if (!last) return [frame.subarray(0, at)];
  at = writeNumber(frame, at, last.length);
  return [frame.subarray(0, at), last];
};

/** The same in one piece, whatever is in it. */
export const encodePacket = (packet: Packet, allocate: Allocate = newArray): Uint8Array =>
  encodePacketApart(packet, Infinity, allocate)[0];
