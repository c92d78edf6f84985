import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../platform/database/index.ts';
import { EmbeddedPostgres } from '../platform/embedded-postgres/index.ts';
import { TEMPLATE } from './test-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One real PostgreSQL for a whole test run, with a migrated template that each test file copies. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'inrol-test-'));
  const postgres = await EmbeddedPostgres.start({
    folder,
    options: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=300'],
  });
  const client = new Client({ connectionString: postgres.url() });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await migrate(postgres.url(TEMPLATE));
  project.provide('postgresUrl', postgres.url());
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
};
