import { randomUUID } from 'node:crypto';
import { DocumentUnavailable, squeeze } from '@inrol/sync-core';
import { Board } from '@inrol/sync-core/shapes';
import { documentLogContract, SeededRandom } from '@inrol/testing/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { testDatabase, type TestDatabase } from '../../test/test-database.ts';
import { logPool, PostgresLog } from './index.ts';

/** Updates of promise 12; fewer would not show how it grows. */
const MANY = 100_000;
const KILLS = 20;

const troubles: unknown[] = [];
const compactions: string[] = [];
const options = {
  onTrouble: (error: unknown) => void troubles.push(error),
  wishes: { compaction: (id: string) => void compactions.push(id), moment: () => undefined },
};

let database: TestDatabase;
let pool: ReturnType<typeof logPool>;
beforeAll(async () => {
  database = await testDatabase();
  pool = logPool(database.url, options.onTrouble);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(() => {
  troubles.length = 0;
  compactions.length = 0;
});

const insertDocument = `INSERT INTO documents (id, organisation_id, kind, owner_id) VALUES ($1, $2, 'board', $3)`;
const create = async (documentId: string): Promise<void> => {
  await pool.query(insertDocument, [documentId, randomUUID(), randomUUID()]);
};

documentLogContract('the log in PostgreSQL', async () => ({
  log: new PostgresLog(pool, options),
  create,
  reopen: async () => new PostgresLog(pool, options),
}));

const random = new SeededRandom(12);

/** Somebody who writes, throws away and rewrites; every change an update of its own. */
const writer = () => {
  const doc = new Doc();
  const board = new Board(doc);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const ids: string[] = [];
  const phaseId = random.uuid();
  const change = () => {
    const id = ids.length > 50 ? random.pick(ids) : random.uuid();
    if (!ids.includes(id)) {
      ids.push(id);
      board.addNote({ id, text: 'begin', phaseId });
    } else if (random.chance(0.02)) {
      board.removeNote(id);
      ids.splice(ids.indexOf(id), 1);
    } else board.textOf(id)!.insert(0, String.fromCodePoint(97 + random.below(26)));
  };
  const write = (count: number): Uint8Array[] => {
    while (updates.length < count) change();
    return updates.splice(0);
  };
  return { board, write };
};

const contentOf = (updates: readonly Uint8Array[]): unknown => {
  const doc = new Doc();
  doc.transact(() => updates.forEach((update) => applyUpdate(doc, update)));
  return new Board(doc).toJSON();
};
const inLog = async (documentId: string): Promise<unknown> => {
  const stored = await new PostgresLog(pool, options).load(documentId);
  return contentOf(stored!.updates);
};
const snapshotsOf = async (documentId: string): Promise<number[]> => {
  const sql = 'SELECT position FROM document_snapshots WHERE document_id = $1 ORDER BY position';
  const { rows } = await pool.query<{ position: string }>(sql, [documentId]);
  return rows.map(({ position }) => Number(position));
};

/** A document with `rounds` snapshots, the newest at its end unless something is written `after` it. */
const document = async (rounds: number, after = 0) => {
  const documentId = randomUUID();
  await create(documentId);
  const log = new PostgresLog(pool, options);
  const { board, write } = writer();
  const append = (updates: readonly Uint8Array[]) =>
    Promise.all(updates.map((update) => log.append(documentId, update)));
  for (let round = 0; round < rounds; round++) {
    await append(write(40));
    await log.compact(documentId);
  }
  if (after > 0) await append(write(after));
  return { documentId, log, board, write, append };
};
const damage = (documentId: string, position: number) =>
  pool.query(
    'UPDATE document_snapshots SET bytes = set_byte(bytes, 20, get_byte(bytes, 20) # 255) WHERE document_id = $1 AND position = $2',
    [documentId, position],
  );

describe('a document that everybody has left', () => {
  const updatesOf = (count: number, words: string): Uint8Array[] => {
    const doc = new Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const board = new Board(doc);
    for (let at = 0; at < count; at++) board.addNote({ id: randomUUID(), text: words, phaseId: randomUUID() });
    return updates;
  };

  it.each([
    ['is made ready for the next where many updates were written', 50, 'kort', true],
    ['is made ready for the next where much was written', 1, 'x'.repeat(70_000), true],
    ['is left as it is where little was written', 49, 'kort', false],
  ])('%s', async (_, count, words, isReady) => {
    const log = new PostgresLog(pool, options);
    const documentId = randomUUID();
    await create(documentId);
    await Promise.all(updatesOf(count, words).map((update) => log.append(documentId, update)));
    log.left(documentId);
    expect(compactions).toEqual(isReady ? [documentId] : []);
    // once is enough
    log.left(documentId);
    expect(compactions).toEqual(isReady ? [documentId] : []);
  });

  it('is known by another process by what it loaded', async () => {
    const documentId = randomUUID();
    await create(documentId);
    const first = new PostgresLog(pool, options);
    await Promise.all(updatesOf(60, 'kort').map((update) => first.append(documentId, update)));
    const second = new PostgresLog(pool, options);
    await second.load(documentId);
    second.left(documentId);
    expect(compactions).toEqual([documentId]);
  });
});

describe('a damaged snapshot', () => {
  it.each([
    ['with updates after it', 7],
    ['at the very end', 0],
  ])('is passed over, told of, and made again: %s', async (_where, after) => {
    const { documentId, log, board } = await document(3, after);
    const [before, newest] = await snapshotsOf(documentId);
    await damage(documentId, newest!);
    expect(await inLog(documentId)).toEqual(board.toJSON());
    expect(String(troubles[0])).toContain(`at ${newest} was damaged`);
    expect(compactions).toEqual([documentId]);

    await log.compact(documentId);
    expect(await snapshotsOf(documentId)).toEqual([before, newest! + after]);
    troubles.length = 0;
    expect(await inLog(documentId)).toEqual(board.toJSON());
    expect(troubles).toEqual([]);
  });

  it('is made again from the whole log where it was the first', async () => {
    const { documentId, log, board } = await document(1);
    await damage(documentId, 40);
    expect(await inLog(documentId)).toEqual(board.toJSON());
    await log.compact(documentId);
    expect(await inLog(documentId)).toEqual(board.toJSON());
    expect(await snapshotsOf(documentId)).toEqual([40]);
  });

  it('makes the document unavailable where nothing is left to make it from', async () => {
    const { documentId, log } = await document(3, 5);
    for (const position of await snapshotsOf(documentId)) await damage(documentId, position);
    await expect(log.load(documentId)).rejects.toThrow(DocumentUnavailable);
    await expect(log.compact(documentId)).rejects.toThrow(DocumentUnavailable);
    expect(await snapshotsOf(documentId)).toHaveLength(2);
  });
});

describe('a document of which a part is gone', () => {
  it.each([
    ['an update in the middle', 'DELETE FROM document_updates WHERE document_id = $1 AND position = 3'],
    ['the first update', 'DELETE FROM document_updates WHERE document_id = $1 AND position = 1'],
    ['what an update says', `UPDATE document_updates SET bytes = '\\x010203' WHERE document_id = $1 AND position = 3`],
  ])('is unavailable, never empty, and loses nothing more: %s', async (_what, sql) => {
    const { documentId, log } = await document(0, 6);
    await pool.query(sql, [documentId]);
    const squeezed = async () => squeeze((await log.load(documentId))!.updates);
    await expect(squeezed()).rejects.toThrow(DocumentUnavailable);
    await expect(log.compact(documentId)).rejects.toThrow(DocumentUnavailable);
    expect(await snapshotsOf(documentId)).toEqual([]);
  });
});

describe('compaction', () => {
  it(`gives the same document as replaying ${MANY} updates`, { timeout: 180_000 }, async () => {
    const { documentId, log, board, write, append } = await document(0);
    for (let done = 0; done < MANY; done += 10_000) await append(write(10_000));
    const before = await log.load(documentId);
    expect(before).toMatchObject({ position: MANY });
    expect(before!.updates).toHaveLength(MANY);
    await log.compact(documentId);
    const after = await log.load(documentId);
    expect(after).toMatchObject({ position: MANY });
    expect(after!.updates).toHaveLength(1);
    expect(contentOf(after!.updates)).toEqual(board.toJSON());
    // and as the replay of what the first compaction left in the log
    await damage(documentId, MANY);
    expect(await inLog(documentId)).toEqual(board.toJSON());
  });

  it(`loses nothing when it is killed ${KILLS} times in the middle`, { timeout: 120_000 }, async () => {
    const { documentId, log, board, write, append } = await document(2);
    const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND query NOT LIKE '%append%'`;
    let killed = 0;
    for (let round = 0; killed < KILLS; round++) {
      await append(write(300));
      // ever later in its course; the connection goes under it, and with it the transaction
      const compacting = log.compact(documentId).then(
        () => false,
        () => true,
      );
      for (let wait = 0; wait < round % 12; wait++) await new Promise(setImmediate);
      await pool.query(kill);
      if (await compacting) killed++;
      expect(await inLog(documentId)).toEqual(board.toJSON());
    }
    await log.compact(documentId);
    expect(await inLog(documentId)).toEqual(board.toJSON());
    expect(await snapshotsOf(documentId)).toHaveLength(2);
  });
});
