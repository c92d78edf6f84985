import type { DataSource } from 'typeorm';

/** Makes the tables of the queue where there are none; the worker itself brings older ones up to date. */
export const prepareQueue = async (source: DataSource, connectionString: string): Promise<void> => {
  const [{ there }] = await source.query<[{ there: boolean }]>(
    `SELECT to_regnamespace('graphile_worker') IS NOT NULL AS there`,
  );
  if (there) return;
  // only now: the process that serves people needs nothing else of it
  const { runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString });
};
