/** The process of the load: gets one job, answers its result, and stays until it is ended. */
import { type JobName, jobs } from './jobs/index.ts';
import type { Target } from './target.ts';

interface Order {
  readonly name: JobName;
  readonly target: Target;
  readonly job: never;
}

process.once('message', ({ name, target, job }: Order) => {
  const work = jobs[name] as (target: Target, job: never) => Promise<unknown>;
  work(target, job).then(
    (result) => process.send!({ result }),
    (error: unknown) => process.send!({ error: String(error instanceof Error ? error.stack : error) }),
  );
});
process.once('disconnect', () => process.exit());
