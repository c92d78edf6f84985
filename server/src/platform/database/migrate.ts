import { DataSource } from 'typeorm';
import { prepareQueue } from './prepare-queue.ts';
import { databaseOptions } from './options.ts';

/** One process migrates at a time; the others wait. Any number that is ours. */
const LOCK = 4_917_003;

/** Brings the tables of a database up to date. Safe to call from several processes at once. Returns the names that ran. */
export const migrate = async (url: string): Promise<string[]> => {
  const source = await new DataSource(databaseOptions(url)).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const ran = await source.runMigrations({ transaction: 'each' });
    await prepareQueue(source, url);
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
};
