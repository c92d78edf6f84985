import { DocumentGuard } from '@inrol/sync-core';
import { Board } from '@inrol/sync-core/shapes';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SeededRandom } from './seeded-random.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** `INROL_FUZZ_SEED=17` repeats one run; `INROL_FUZZ_RUNS` multiplies the mutations. */
const seed = Number(process.env.INROL_FUZZ_SEED ?? 1);
const MUTATIONS = 1_500 * Number(process.env.INROL_FUZZ_RUNS ?? 1);
const CLIENT = 5;

const mutated = (random: SeededRandom, update: Uint8Array): Uint8Array => {
  const bytes = [...update];
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(bytes.length);
    const act = random.below(4);
    if (act === 0) bytes[at] = random.below(256);
    else if (act === 1) bytes.splice(at, 1 + random.below(3));
    else if (act === 2) bytes.splice(at, 0, random.below(256));
    else bytes[at] = (bytes[at]! + random.pick([1, 255])) & 255;
  }
  return new Uint8Array(bytes);
};

/** A document of others, and what a writer sends after it. */
const scene = (random: SeededRandom) => {
  const server = new Y.Doc();
  server.clientID = 1;
  const phaseId = random.uuid();
  new Board(server).addNotes([1, 2, 3].map((count) => ({ id: random.uuid(), text: `briefje ${count}`, phaseId })));
  const writer = new Y.Doc();
  writer.clientID = CLIENT;
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(server));
  const board = new Board(writer);
  writer.transact(() => {
    const { notes } = board.toJSON();
    board.rewriteNote(random.pick(notes).id, 'heel iets anders');
    board.addGroup({ id: random.uuid(), title: 'groep', phaseId }, [random.pick(notes).id]);
    board.removeNote(random.pick(notes).id);
    board.addNote({ id: random.uuid(), text: 'nieuw 🙂', phaseId });
  });
  return { server, update: Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server)) };
};

describe('whatever passes the guard', () => {
  it(`can be applied: Yjs throws nothing, lets nothing wait, and counts the same (seed ${seed})`, () => {
    const random = new SeededRandom(seed);
    let passed = 0;
    for (let count = 0; count < MUTATIONS; count++) {
      const { server, update } = scene(random);
      const bytes = mutated(random, update);
      const guard = new DocumentGuard([Y.encodeStateAsUpdate(server)]);
      const check = guard.check(bytes, { granted: new Set([CLIENT]), rules: () => null });
      if (check.kind !== 'passes') continue;
      passed++;
      const before = Y.encodeStateAsUpdate(server);
      expect(() => Y.applyUpdate(server, bytes), `mutation ${count}: ${bytes.join()}`).not.toThrow();
      expect(server.store.pendingStructs, `mutation ${count}: ${bytes.join()}`).toBeNull();
      expect(server.store.pendingDs).toBeNull();
      for (const { client, to } of check.update.sections) {
        expect(Y.getState(server.store, client), `mutation ${count}: ${bytes.join()}`).toBe(to);
      }
      expect(() => new Board(server).toJSON()).not.toThrow();
      const content = new Board(server).toJSON();
      for (const copy of [Y.encodeStateAsUpdate(server), Y.mergeUpdates([before, bytes])]) {
        const again = new Y.Doc();
        Y.applyUpdate(again, copy);
        expect(new Board(again).toJSON(), `mutation ${count}: ${bytes.join()}`).toEqual(content);
      }
    }
    expect(passed).toBeGreaterThan(MUTATIONS / 20);
  });
});
