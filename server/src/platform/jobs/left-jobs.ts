import type { WorkerEvents } from 'graphile-worker';
import type { Database } from '../database/index.ts';

/** The connection over which a worker hears of new jobs stands as long as the worker does, and PostgreSQL sees when it goes. */
const NAME = `SELECT set_config('application_name', $1, false)`;

const GIVE_BACK = `
  SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM graphile_worker.jobs
  WHERE locked_by NOT IN (SELECT application_name FROM pg_stat_activity)`;

/** From now on PostgreSQL knows this worker by its name for as long as it lives. */
export const showLife = (events: WorkerEvents, onTrouble: (error: unknown) => void): void => {
  events.on('pool:listen:success', ({ workerPool, client }) => {
    // the queue itself is about to speak over it
    client.once('drain', () => void client.query(NAME, [workerPool.id]).catch(onTrouble));
  });
};

/**
 * Gives back to the queue what workers had in hand that are no more: the queue itself would wait four hours for them. A try
 * that was cut off counts, so a job that ends each worker that takes it is at last left alone.
 */
export const giveBackLeftJobs = async (database: Database): Promise<void> => {
  await database.manager.query(GIVE_BACK);
};
