import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: readonly string[];
}

/** Every process of this machine. */
const processes = async (): Promise<Running[]> => {
  const of = (pid: string, file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => ({
      pid: Number(pid),
      parent: Number(/^PPid:\s*(\d+)/m.exec(await of(pid, 'status'))?.[1]),
      command: (await of(pid, 'cmdline')).split('\0'),
    })),
  );
};

/** Process numbers of every PostgreSQL that runs on a data folder, without the helpers each of them starts. */
export const postmastersOn = async (folder: string): Promise<number[]> => {
  const ours = (await processes()).filter(({ command }) => command.includes(path.join(folder, 'postgres')));
  return ours.filter(({ parent }) => !ours.some(({ pid }) => pid === parent)).map(({ pid }) => pid);
};

/** Process numbers of the workers that a server started. */
export const workersOf = async (server: number): Promise<number[]> =>
  (await processes())
    .filter(({ parent, command }) => parent === server && command.some((part) => part.endsWith('worker.js')))
    .map(({ pid }) => pid);

/** A signal to a PostgreSQL and to each of its helpers, which stand in groups of their own. */
const signal = async (folder: string, name: NodeJS.Signals): Promise<void> => {
  const [postmaster] = await postmastersOn(folder);
  const helpers = (await processes()).filter(({ parent }) => parent === postmaster);
  for (const pid of [postmaster!, ...helpers.map((helper) => helper.pid)]) tell(pid, name);
};

/** A helper may have ended by itself meanwhile. */
const tell = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Stops the PostgreSQL on a folder where it stands: no connection ends, and nothing answers. */
export const freezePostgres = (folder: string): Promise<void> => signal(folder, 'SIGSTOP');

export const thawPostgres = (folder: string): Promise<void> => signal(folder, 'SIGCONT');

/** Ends it as a power cut does. */
export const killPostgres = (folder: string): Promise<void> => signal(folder, 'SIGKILL');
