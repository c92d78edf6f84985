/** What the load generator can be asked to do. */
import { fill } from './fill.ts';
import { history } from './history.ts';
import { join } from './join.ts';
import { look } from './look.ts';
import { mingle } from './mingle.ts';
import { open } from './open.ts';
import { run } from './run.ts';
import { stay } from './stay.ts';
import { work } from './work.ts';
import { writeUntilCut } from './write-until-cut.ts';

export const jobs = { fill, history, join, look, mingle, open, run, stay, work, writeUntilCut } as const;

export type JobName = keyof typeof jobs;
export type JobInput<Name extends JobName> = Parameters<(typeof jobs)[Name]>[1];
export type JobResult<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>;
