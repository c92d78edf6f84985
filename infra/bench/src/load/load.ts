import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cores, ended, spawnPinned } from '../processes/pinned.ts';
import type { JobInput, JobName, JobResult } from './jobs/index.ts';
import type { Target } from './target.ts';

const generator = fileURLToPath(new URL('generator.ts', import.meta.url));

type Answer = { readonly result: unknown } | { readonly error: string };

/**
 * The load has a core for itself: four threads that collect garbage together would keep it from writing in time, and what it
 * measures then is itself.
 */
const flags = ['--single-threaded-gc', '--initial-heap-size=1024'];

/** A generator that has done its job, and keeps its connections until it is ended. */
export interface Staying<Result> {
  readonly result: Result;
  readonly end: () => Promise<void>;
}

/** Lets a fresh process on the core of the load do a job. */
export const startLoad = async <Name extends JobName>(
  target: Target,
  name: Name,
  job: JobInput<Name>,
): Promise<Staying<JobResult<Name>>> => {
  const child = spawnPinned(cores.load, [...flags, generator], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const end = async () => {
    child.kill('SIGKILL');
    await ended(child);
  };
  try {
    child.send({ name, target, job });
    return { result: (await answer(child)) as JobResult<Name>, end };
  } catch (error) {
    await end();
    throw error;
  }
};

/** The same, and ends it. */
export const load = async <Name extends JobName>(
  target: Target,
  name: Name,
  job: JobInput<Name>,
): Promise<JobResult<Name>> => {
  const { result, end } = await startLoad(target, name, job);
  await end();
  return result;
};

const answer = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    child.once('message', (message: Answer) => {
      if ('error' in message) reject(new Error(message.error));
      else resolve(message.result);
    });
    child.once('exit', () => reject(new Error('the load generator ended by itself')));
  });
