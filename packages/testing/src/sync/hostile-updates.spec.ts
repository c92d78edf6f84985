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
  notes: new Map([[hostileIds.phase, 'Mallory']]),
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
      authorName: 'Mallory',
    });
    expect(guard.check(Y.encodeStateAsUpdate(doc, known), writer).kind).toBe('passes');
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
