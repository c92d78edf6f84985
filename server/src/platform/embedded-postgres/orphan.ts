import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { StartFailure } from '../config/start-failure.ts';

const PATIENCE_MS = 20_000;

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A process number may have been given to another program since; only a postgres is ours to stop. */
const isPostgres = async (pid: number): Promise<boolean> => {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || command.includes('postgres');
};

/**
 * Stops a PostgreSQL that still runs on `cluster` because the process that started it was killed.
 * Returns when it is gone; throws when it does not go.
 */
export const stopOrphan = async (cluster: string): Promise<void> => {
  const file = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(file, 10);
  if (!Number.isInteger(pid) || !alive(pid) || !(await isPostgres(pid))) return;
  process.kill(pid, 'SIGINT');
  // one that was held still hears it only now
  process.kill(pid, 'SIGCONT');
  const until = Date.now() + PATIENCE_MS;
  while (alive(pid)) {
    if (Date.now() > until) {
      const reason = `A PostgreSQL that was left behind (process ${pid}) holds ${cluster} and does not stop.`;
      throw new StartFailure(reason, 'Stop it and start again.');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
