import { type DocumentLog, squeeze } from '@inrol/sync-core';
import { Board } from '@inrol/sync-core/shapes';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SeededRandom } from './seeded-random.ts';

export interface LogUnderTest {
  readonly log: DocumentLog;
  /** Makes an empty document. */
  create(documentId: string): Promise<void>;
  /** The same storage, opened anew: nothing of the first may live in memory only. */
  reopen(): Promise<DocumentLog>;
}

const random = new SeededRandom(4_711);

/** Updates of somebody who writes so many notes, one after the other. */
const updatesOf = (notes: number): { updates: Uint8Array[]; content: unknown } => {
  const doc = new Y.Doc();
  doc.clientID = 1 + random.below(1_000_000);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const board = new Board(doc);
  const phaseId = random.uuid();
  for (let count = 0; count < notes; count++) {
    board.addNote({ id: random.uuid(), text: `note ${count}`, phaseId });
  }
  return { updates, content: board.toJSON() };
};

const contentOf = (updates: readonly Uint8Array[]): unknown => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return new Board(doc).toJSON();
};

/** What every `DocumentLog` has to keep to. `setup` gives a log of its own for each test. */
export const documentLogContract = (title: string, setup: () => Promise<LogUnderTest>): void => {
  describe(`${title} as a document log`, () => {
    it('knows the difference between an empty document and none', async () => {
      const { log, create } = await setup();
      const documentId = random.uuid();
      expect(await log.load(documentId)).toBeNull();
      await create(documentId);
      expect(await log.load(documentId)).toMatchObject({ updates: [], position: 0 });
    });

    it('numbers updates in the order in which they came', async () => {
      const { log, create } = await setup();
      const documentId = random.uuid();
      await create(documentId);
      const { updates } = updatesOf(5);
      const positions = await Promise.all(updates.map((update) => log.append(documentId, update)));
      expect(positions).toEqual([1, 2, 3, 4, 5]);
      const stored = await log.load(documentId);
      expect(stored?.position).toBe(5);
      expect(stored?.updates.map((update) => [...update])).toEqual(updates.map((update) => [...update]));
    });

    it('keeps documents apart', async () => {
      const { log, create } = await setup();
      const ids = [random.uuid(), random.uuid()] as const;
      await Promise.all(ids.map(create));
      const contents = [updatesOf(3), updatesOf(4)] as const;
      await Promise.all(contents.flatMap(({ updates }, at) => updates.map((update) => log.append(ids[at]!, update))));
      for (const at of [0, 1] as const) {
        const stored = await log.load(ids[at]);
        expect(stored?.position).toBe(at + 3);
        expect(contentOf(stored!.updates)).toEqual(contents[at].content);
      }
    });

    it('has on disk what it acknowledged', async () => {
      const { log, create, reopen } = await setup();
      const documentId = random.uuid();
      await create(documentId);
      const { updates, content } = updatesOf(20);
      await Promise.all(updates.map((update) => log.append(documentId, update)));
      const stored = await (await reopen()).load(documentId);
      expect(contentOf(stored!.updates)).toEqual(content);
    });

    it('gives the same document after each of several compactions, and counts on', async () => {
      const { log, create, reopen } = await setup();
      const documentId = random.uuid();
      await create(documentId);
      const { updates, content } = updatesOf(30);
      for (const [at, update] of updates.entries()) {
        expect(await log.append(documentId, update)).toBe(at + 1);
        if (at % 7 === 6) await log.compact(documentId);
        const stored = await log.load(documentId);
        expect(stored?.position).toBe(at + 1);
      }
      const stored = await (await reopen()).load(documentId);
      expect(stored!.updates.length).toBeLessThan(10);
      expect(contentOf(stored!.updates)).toEqual(content);
    });

    it('loses nothing that is appended while it compacts', async () => {
      const { log, create } = await setup();
      const documentId = random.uuid();
      await create(documentId);
      const { updates, content } = updatesOf(60);
      const work = updates.flatMap((update, at) =>
        at % 20 === 10 ? [log.append(documentId, update), log.compact(documentId)] : [log.append(documentId, update)],
      );
      await Promise.all(work);
      const stored = await log.load(documentId);
      expect(stored?.position).toBe(60);
      expect(contentOf([squeeze(stored!.updates)])).toEqual(content);
    });

    it('counts on when somebody else wrote into the same storage meanwhile', async () => {
      const { log, create, reopen } = await setup();
      const documentId = random.uuid();
      await create(documentId);
      const { updates, content } = updatesOf(12);
      const other = await reopen();
      const positions: number[] = [];
      for (const [at, update] of updates.entries()) {
        positions.push(await (at % 3 === 0 ? other : log).append(documentId, update));
      }
      expect(positions).toEqual(updates.map((_update, at) => at + 1));
      expect(contentOf((await log.load(documentId))!.updates)).toEqual(content);
    });

    it('says how far each document reaches, of those there are', async () => {
      const { log, create } = await setup();
      const [written, empty, nowhere] = [random.uuid(), random.uuid(), random.uuid()];
      await create(written);
      await create(empty);
      for (const update of updatesOf(3).updates) await log.append(written, update);
      await log.compact(written);
      const positions = await log.positions([written, empty, nowhere]);
      expect(positions).toEqual(
        new Map([
          [written, 3],
          [empty, 0],
        ]),
      );
    });

    it('refuses an update of a document that does not exist', async () => {
      const { log } = await setup();
      await expect(log.append(random.uuid(), updatesOf(1).updates[0]!)).rejects.toThrow();
    });
  });
};
