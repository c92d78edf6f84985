import { describe, expect, it } from 'vitest';
import { decodePacket, encodePacket, type Packet, PacketType, packetParser } from './index.ts';

const event = (...data: unknown[]): Packet => ({ type: PacketType.event, nsp: '/', data });
const roundTrip = (packet: Packet): Packet => decodePacket(encodePacket(packet));
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('a packet', () => {
  it.each<[string, Packet]>([
    ['a handshake', { type: PacketType.connect, nsp: '/', data: { protocol: 2 } }],
    ['a goodbye', { type: PacketType.disconnect, nsp: '/', data: undefined }],
    ['a refusal', { type: PacketType.connectError, nsp: '/', data: { message: 'no', data: { code: 'x' } } }],
    ['a question', { ...event('document.close', { documentId: 'x' }), id: 0 }],
    [
      'an answer with bytes',
      { type: PacketType.ack, nsp: '/', data: [{ data: { diff: [bytes(1), bytes()] } }], id: 70_000 },
    ],
    ['bytes at the top', event('x', bytes(1, 2, 3), null, 7, 'text')],
    ['words of every script', event('x', { text: 'één, ニ, 🙂', ключ: true })],
    ['a long text', event('x', { text: 'x'.repeat(100_000) }, bytes(9))],
    ['no bytes where a placeholder could be', event('x', ['~', { '~~': 0 }])],
  ])('comes out as it went in: %s', (_, packet) => {
    expect(roundTrip(packet)).toEqual(packet);
  });

  it('is one frame, also with bytes', () => {
    const { Encoder } = packetParser();
    expect(new Encoder().encode(event('document.push', { update: bytes(1) }))).toHaveLength(1);
  });

  it.each<[string, unknown, Uint8Array]>([
    ['alone', { diff: [bytes(1, 2, 3)] }, bytes(1, 2, 3)],
    ['between shorter ones', { diff: [bytes(1), bytes(1, 2, 3, 4), bytes(2, 2)], rest: bytes() }, bytes(1, 2, 3, 4)],
    ['at the top', bytes(4, 5, 6), bytes(4, 5, 6)],
  ])('may have its longest byte array as a second piece, which is not copied: %s', (_, data, longest) => {
    const packet = event('x', data);
    const pieces = new (packetParser({ apart: 2 }).Encoder)().encode(packet);
    expect(pieces).toHaveLength(2);
    expect(pieces[1]).toEqual(longest);
    expect(decodePacket(Uint8Array.from(pieces.flatMap((piece) => [...piece])))).toEqual(packet);
  });

  it('leaves what it was made of as it was', () => {
    const payload = { update: bytes(1), inside: [{ more: bytes(2) }] };
    const copy = structuredClone(payload);
    encodePacket(event('x', payload));
    expect(payload).toEqual(copy);
  });
});

describe('a decoder', () => {
  it('tells every packet to whom it was told to, and nothing after its end', () => {
    const { Encoder, Decoder } = packetParser();
    const decoder = new Decoder();
    const heard: Packet[] = [];
    decoder.on('decoded', (packet) => heard.push(packet));
    const [frame] = new Encoder().encode(event('x'));
    decoder.add(frame);
    decoder.add(frame.slice().buffer);
    expect(heard).toEqual([event('x'), event('x')]);
    decoder.destroy();
    decoder.add(frame);
    expect(heard).toHaveLength(2);
  });

  it('reads no text beyond its bound, and no frame of text at all', () => {
    const { Decoder } = packetParser({ textMax: 20 });
    const decoder = new Decoder();
    decoder.add(encodePacket(event('x', 'short')));
    expect(() => decoder.add(encodePacket(event('x', 'a bit too long for it')))).toThrow('too large');
    expect(() => decoder.add('42["x"]')).toThrow('a frame of text');
  });
});
