import { describe, expect, it } from 'vitest';
import { webSocketFrame } from './web-socket-frame.ts';

const bytesOf = (length: number): Buffer => Buffer.concat(webSocketFrame([new Uint8Array(length).fill(7)]));

describe('a WebSocket frame', () => {
  it.each([
    [2, [0x82, 2]],
    [125, [0x82, 125]],
    [126, [0x82, 126, 0, 126]],
    [65_535, [0x82, 126, 255, 255]],
    [65_536, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
  ])('of %i bytes begins as RFC 6455 says, and holds them all', (length, start) => {
    const frame = bytesOf(length);
    expect([...frame.subarray(0, start.length)]).toEqual(start);
    expect(Buffer.compare(frame.subarray(start.length), new Uint8Array(length).fill(7))).toBe(0);
  });

  it('of a message in two pieces does not copy the second', () => {
    const pieces = [new Uint8Array(300).fill(7), new Uint8Array(70_000).fill(8)];
    const frame = webSocketFrame(pieces);
    expect(frame).toHaveLength(2);
    expect(frame[1]).toBe(pieces[1]);
    const whole = webSocketFrame([Buffer.concat(pieces)]);
    expect(Buffer.compare(Buffer.concat(frame), Buffer.concat(whole))).toBe(0);
  });
});
