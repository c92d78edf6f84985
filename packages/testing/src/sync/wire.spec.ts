import { decodePacket, encodePacket, MalformedPacket, type Packet, PacketType } from '@inrol/contracts/wire';
import { syncBounds } from '@inrol/contracts/sync';
import { describe, expect, it } from 'vitest';
import { SeededRandom } from './seeded-random.ts';

declare const process: {
  readonly env: Readonly<Record<string, string | undefined>>;
  threadCpuUsage(): { readonly user: number; readonly system: number };
};

/** `INROL_FUZZ_SEED=17` repeats one run; `INROL_FUZZ_RUNS` multiplies the mutations. */
const seed = Number(process.env.INROL_FUZZ_SEED ?? 1);
const MUTATIONS = 10_000 * Number(process.env.INROL_FUZZ_RUNS ?? 1);
const STALL_MS = 50;

/** Processor time of this thread in milliseconds: what others do on the same machine does not count. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

const utf8 = new TextEncoder();
const number = (value: number): number[] =>
  value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...number(Math.floor(value / 0x80))];
/** A frame as somebody writes it by hand. */
const frame = (type: number, text: string, ...rest: number[]): Uint8Array => {
  const bytes = utf8.encode(text);
  return new Uint8Array([type, 0, ...number(bytes.length), ...bytes, ...rest]);
};
const deep = (depth: number, inside: string): string => `${'['.repeat(depth)}${inside}${']'.repeat(depth)}`;
const huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];
const endless = Array.from({ length: 60 }, () => 0x80);

/** What is no packet, and must be called so. */
const corpus: Record<string, Uint8Array> = {
  'nothing at all': new Uint8Array(),
  'a type alone': new Uint8Array([2]),
  "socket.io's own binary event": frame(5, '["x"]'),
  'an unknown type': frame(99, '["x"]'),
  'an old page: a frame of text': utf8.encode('42["document.push",{}]'),
  'a text that claims to be huge': new Uint8Array([2, 0, ...huge]),
  'a number without an end': new Uint8Array([2, ...endless]),
  'a text that ends early': frame(2, '["x"]').subarray(0, 5),
  'a text that is no JSON': frame(2, '["x"'),
  'a text that is no UTF-8': new Uint8Array([2, 0, 5, 0x5b, 0x22, 0xff, 0x22, 0x5d]),
  'a text longer than a browser may send': frame(2, JSON.stringify(['x', 'y'.repeat(syncBounds.text)])),
  'bytes that claim to be huge': frame(2, '["x",{"~":0}]', ...huge),
  'bytes that end early': frame(2, '["x",{"~":0}]', 3, 1, 2),
  'bytes that nobody sent': frame(2, '["x",{"~":1}]', 1, 7),
  'a placeholder that is a name': frame(2, '["x",{"~":"length"}]', 1, 7),
  'a placeholder that is half a number': frame(2, '["x",{"~":0.5}]', 1, 7),
  'a placeholder in place of a prototype': frame(2, '["x",{"__proto__":{"~":0}}]', 1, 7),
  'bytes that lie very deep': frame(2, `["x",${deep(50_000, '{"~":0}')}]`, 1, 7),
  'more byte arrays than anyone needs': frame(2, '["x",{"~":0}]', ...Array.from({ length: 400 }, () => 0)),
  'a handshake with a list': frame(0, '[]'),
  'a handshake with nothing': frame(0, 'null'),
  'a goodbye with more to say': frame(1, '{}'),
  'an event without a name': frame(2, '[]'),
  'an event that is no list': frame(2, '{"0":"x"}'),
  'an event with a number for a name': frame(2, '[7]'),
  'an event that only socket.io may make': frame(2, '["disconnect"]'),
  'an answer that is no list': frame(3, '{}'),
};

const decoded = (bytes: Uint8Array): Packet | 'malformed' => {
  try {
    return decodePacket(bytes, syncBounds.text);
  } catch (error) {
    if (error instanceof MalformedPacket) return 'malformed';
    throw error;
  }
};

describe('a frame of unknown making', () => {
  it.each(Object.entries(corpus))('bounces: %s', (_, bytes) => {
    expect(decoded(bytes)).toBe('malformed');
  });

  it.each<[string, string]>([
    ['very deep lists', `["x",${deep(60_000, '')}]`],
    ['very many fields', `["x",{${Array.from({ length: 10_000 }, (_, at) => `"k${at}":0`).join()}}]`],
    ['numbers beyond all bounds', `["x",${Array.from({ length: 20_000 }, () => '1e999').join()}]`],
    ['a prototype as a field', '["x",{"__proto__":{"admin":true},"constructor":{"prototype":{}}}]'],
  ])('is read without a stall and without harm: %s', (_, text) => {
    const started = spent();
    expect(decoded(frame(2, text))).toMatchObject({ type: PacketType.event });
    expect(spent() - started).toBeLessThan(STALL_MS);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it(`is read or called malformed, whatever was done to it (seed ${seed})`, () => {
    const random = new SeededRandom(seed);
    const update = new Uint8Array(40).map(() => random.below(256));
    const documentId = random.uuid();
    const honest: Packet[] = [
      { type: PacketType.connect, nsp: '/', data: { protocol: 2 } },
      { type: PacketType.event, nsp: '/', data: ['document.push', { documentId, update }], id: 300 },
      { type: PacketType.event, nsp: '/', data: ['document.open', { documentId, stateVector: update, clientId: 7 }] },
      { type: PacketType.event, nsp: '/', data: ['document.presence', { documentId, state: { x: 1, note: 'é' } }] },
      { type: PacketType.ack, nsp: '/', data: [{ data: { diff: [update, update] } }], id: 3 },
    ];
    let read = 0;
    let longest = 0;
    for (let count = 0; count < MUTATIONS; count++) {
      const bytes = [...encodePacket(random.pick(honest))];
      for (let times = 1 + random.below(4); times > 0; times--) {
        const at = random.below(bytes.length);
        const act = random.below(4);
        if (act === 0) bytes[at] = random.below(256);
        else if (act === 1) bytes.splice(at, 1 + random.below(8));
        else if (act === 2) bytes.splice(at, 0, random.below(256));
        else bytes.length = at + 1;
        if (bytes.length === 0) bytes.push(2);
      }
      const started = spent();
      if (decoded(new Uint8Array(bytes)) !== 'malformed') read++;
      longest = Math.max(longest, spent() - started);
    }
    expect(longest).toBeLessThan(STALL_MS);
    expect(read).toBeGreaterThan(MUTATIONS / 50);
  });
});
