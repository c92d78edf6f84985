import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EmbeddedPostgres } from './embedded-postgres.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'inrol-pg-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ask = async (postgres: EmbeddedPostgres, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: postgres.url() });
  client.on('error', () => undefined);
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
};

it('keeps what was written when it is killed, and comes back at the same address', async () => {
  const postgres = await EmbeddedPostgres.start({ folder });
  await ask(postgres, 'CREATE TABLE kept AS SELECT 1 AS one');
  const killed = postgres.pid!;
  process.kill(killed, 'SIGKILL');
  await vi.waitFor(async () => expect(await ask(postgres, 'SELECT one FROM kept')).toEqual([{ one: 1 }]), {
    timeout: 20_000,
    interval: 100,
  });
  expect(postgres.pid).not.toBe(killed);
  await postgres.stop();
}, 60_000);

it('takes over from one that a killed process left behind', async () => {
  const left = await EmbeddedPostgres.start({ folder });
  await ask(left, 'CREATE TABLE kept AS SELECT 2 AS two');
  const orphan = left.pid!;
  // As after a kill -9 of the process that started it: nobody watches it any more.
  Object.assign(left, { process: null });
  const next = await EmbeddedPostgres.start({ folder });
  expect(await ask(next, 'SELECT two FROM kept')).toEqual([{ two: 2 }]);
  expect(() => process.kill(orphan, 0)).toThrow();
  await next.stop();
}, 60_000);
