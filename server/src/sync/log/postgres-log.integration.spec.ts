import { randomUUID } from 'node:crypto';
import { documentLogContract } from '@inrol/testing/sync';
import { afterAll, beforeAll } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/test-database.ts';
import { logPool, PostgresLog } from './index.ts';

const fail = (error: unknown) => {
  throw error;
};

let database: TestDatabase;
let pool: ReturnType<typeof logPool>;
beforeAll(async () => {
  database = await testDatabase();
  pool = logPool(database.url, fail);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const insertDocument = `INSERT INTO documents (id, organisation_id, kind, owner_id) VALUES ($1, $2, 'board', $3)`;

documentLogContract('the log in PostgreSQL', async () => ({
  log: new PostgresLog(pool, fail),
  create: async (documentId) => void (await pool.query(insertDocument, [documentId, randomUUID(), randomUUID()])),
  reopen: async () => new PostgresLog(pool, fail),
}));
