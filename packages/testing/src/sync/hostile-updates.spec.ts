import { DocumentGuard } from '@inrol/sync-core';
import { Board, boardRules } from '@inrol/sync-core/shapes';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { hostileBase, hostileIds } from './hostile-base.ts';
import { hostileUpdates } from './hostile-updates.ts';

declare const process: { memoryUsage(): { readonly heapUsed: number; readonly arrayBuffers: number } };

const MALLORY = [7, 8];
const rules = boardRules({
  refusal: null,
  notes: new Map([[hostileIds.phase, hostileIds.mallory]]),
  groups: new Set([hostileIds.phase]),
});
const writer = { granted: new Set(MALLORY), rules };
const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const taken = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

describe('a hostile update', () => {
  it.each(hostileUpdates.map((update) => [update.what, update] as const))('%s', (_what, { becomes, hex }) => {
    const guard = new DocumentGuard([hostileBase()]);
    const check = guard.check(bytesOf(hex), writer);
    expect(check.kind === 'refused' ? check.code : check.kind).toBe(becomes);
    // what passes does no harm: Yjs takes it without an error, and the board can be read and kept
    if (check.kind === 'refused') return;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, hostileBase());
    Y.applyUpdate(doc, bytesOf(hex));
    const content = JSON.stringify(new Board(doc).toJSON());
    expect(content).toContain('van Ada');
    expect(content).not.toContain('\\u0000');
  });

  it('leaves nothing behind when it is refused: the next honest one is judged as if it had never been', () => {
    const guard = new DocumentGuard([hostileBase()]);
    for (const { hex } of hostileUpdates) guard.check(bytesOf(hex), writer);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, hostileBase());
    doc.clientID = MALLORY[0]!;
    const known = Y.encodeStateVector(doc);
    new Board(doc).addNote({
      id: '30000000-0000-4000-8000-000000000003',
      text: 'eerlijk',
      phaseId: hostileIds.phase,
      author: hostileIds.mallory,
    });
    expect(guard.check(Y.encodeStateAsUpdate(doc, known), writer).kind).toBe('passes');
  });
});

describe('what every browser would be slow to sort', () => {
  const number = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >>> 7)]);
  /** Client 7 writes a note under its own clock 0, with as many letters in its text as there are pieces, deleted already. */
  const head = (pieces: number): number[] => {
    const text = (words: string) => [words.length, ...new TextEncoder().encode(words)];
    const note = [0x27, 1, ...text('notes'), ...text('20000000-0000-4000-8000-000000000002'), 1];
    const live = [0x27, 0, 7, 0, ...text('text'), 2];
    const phase = [0x28, 0, 7, 0, ...text('phaseId'), 1, 119, ...text(hostileIds.phase)];
    const author = [0x28, 0, 7, 0, ...text('author'), 1, 119, ...text(hostileIds.mallory)];
    return [...note, ...live, ...phase, ...author, 0x01, 0, 7, 1, ...number(pieces)];
  };
  const check = (bytes: number[]) => new DocumentGuard([hostileBase()]).check(new Uint8Array(bytes), writer);

  it('is refused: pieces in one place that each skip all before them, over which Yjs takes 40 s in 25 kB', () => {
    const skipping = Array.from({ length: 5_000 }, (_, at) => [0x41, 7, ...number(4 + at), 1]).flat();
    const answer = check([1, ...number(5_005), 7, 0, ...head(5_000), ...skipping, 0]);
    expect(answer).toEqual({ kind: 'refused', code: 'update-malformed' });
  });

  it('is refused: values under one key that each know nothing of the others', () => {
    const order = [0x28, 0, 7, 0, 5, ...new TextEncoder().encode('order'), 1, 119, 1, 97];
    const blind = (times: number) => {
      const values = Array.from({ length: times }, () => order).flat();
      return check([1, ...number(5 + times), 7, 0, ...head(1), ...values, 0]);
    };
    expect(blind(1).kind).toBe('passes');
    expect(blind(1_000)).toEqual({ kind: 'refused', code: 'update-malformed' });
  });

  it('and what looks like it is not: thousands of letters, each typed before the last', () => {
    const backwards = Array.from({ length: 1_000 }, (_, at) => [
      0x44,
      7,
      ...number(at === 0 ? 4 : 4 + 4_999 + at),
      1,
      120,
    ]);
    const answer = check([1, ...number(1_005), 7, 0, ...head(5_000), ...backwards.flat(), 0]);
    expect(answer.kind).toBe('passes');
  });
});

describe('a bomb', () => {
  /** Half a megabyte, the most that a push may be, after a head that announces far more. */
  const large = (...head: number[]): Uint8Array => {
    const bomb = new Uint8Array(500_000);
    bomb.set(head);
    return bomb;
  };
  const bombs: readonly [string, Uint8Array][] = [
    ...hostileUpdates
      .filter(({ what }) => /announce|million|billion/.test(what))
      .map(({ what, hex }) => [what, bytesOf(hex)] as [string, Uint8Array]),
    ['half a megabyte of V1 with two billion structs', large(1, 255, 255, 255, 255, 7, 7, 0)],
    ['half a megabyte of V1 with half a million sections', large(160, 194, 30, 1, 7, 0, 0, 1)],
    ['half a megabyte of V2', large(0, 0, 1, 7, 0, 0, 1, 0, 1, 0, 0, 0, 1, 1, 1, 255, 255, 255, 127)],
  ];

  it.each(bombs)('is refused within 5 ms and 10 MB: %s', (_what, bomb) => {
    const guard = new DocumentGuard([hostileBase()]);
    let fastest = Infinity;
    let least = Infinity;
    // the best of some: what else this machine does at the same time is not the bomb's
    for (let times = 0; times < 8; times++) {
      const [before, started] = [taken(), performance.now()];
      guard.check(bomb, writer);
      fastest = Math.min(fastest, performance.now() - started);
      least = Math.min(least, taken() - before);
    }
    expect(fastest).toBeLessThan(5);
    expect(least).toBeLessThan(10_000_000);
  });
});
