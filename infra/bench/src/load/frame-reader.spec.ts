import { expect, test } from 'vitest';
import { clientFrame, FrameReader, opcodes } from './frame-reader.ts';

/** As a server sends it: not masked. */
const serverFrame = (payload: string): Buffer => {
  const bytes = Buffer.from(payload);
  const { length } = bytes;
  if (length < 126) return Buffer.concat([Buffer.from([0x82, length]), bytes]);
  const header = Buffer.alloc(length < 65_536 ? 4 : 10);
  header[0] = 0x82;
  header[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, bytes]);
};

const messages = ['a', 'bcd', 'e'.repeat(125), 'f'.repeat(126), 'g'.repeat(70_000), 'h'];
const wire = Buffer.concat(messages.map(serverFrame));

const readInPieces = (size: number, deaf = false) => {
  const read: string[] = [];
  const reader = new FrameReader((_opcode, payload) => read.push(payload.toString()));
  reader.deaf = deaf;
  for (let at = 0; at < wire.length; at += size) reader.read(wire.subarray(at, at + size));
  return { read, reader };
};

test.each([1, 2, 3, 7, 127, 1_000, 69_999, 1_000_000])('messages come out whole from pieces of %i bytes', (size) => {
  expect(readInPieces(size).read).toEqual(messages);
});

test.each([1, 3, 1_000, 1_000_000])('in deafness messages of more than a byte are counted, in pieces of %i', (size) => {
  const { read, reader } = readInPieces(size, true);
  expect(read).toEqual(['a', 'h']);
  expect(reader.bytes).toBe(messages.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0));
});

test.each([1, 125, 126, 65_535, 65_536])('a frame of ours of %i bytes says its length and is masked', (length) => {
  const frame = clientFrame(opcodes.binary, new Uint8Array(length).fill(7));
  expect(frame[0]).toBe(0x82);
  expect(frame[1]! & 0x80).toBe(0x80);
  expect(frame.subarray(frame.length - length).every((byte) => byte === 7)).toBe(true);
  const header = length < 126 ? 6 : length < 65_536 ? 8 : 14;
  expect(frame.length).toBe(header + length);
});
