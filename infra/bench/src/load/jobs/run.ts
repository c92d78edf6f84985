import { Crew, type Shape } from '../crew.ts';
import { dialects } from '../dialects/index.ts';
import { runAtRate, type RunResult } from '../run-at-rate.ts';
import type { Target } from '../target.ts';
import { Watch } from '../watch.ts';

export interface RunJob {
  readonly shape: Shape;
  readonly rate: number;
  readonly warmUp: number;
  readonly seconds: number;
}

const HOPELESS = 10_000;

/** A crew types at one rate. Makes sure that the readers who are only counted got what the observers got. */
export const run = async (target: Target, { shape, ...pace }: RunJob): Promise<RunResult> => {
  const watch = new Watch();
  const crew = await Crew.gather(dialects[target.name], target.port, shape, watch);
  const { pid, databasePid } = target;
  const result = await runAtRate(crew, watch, { ...pace, pid, databasePid, hopeless: HOPELESS });
  const unequal = result.complete ? await crew.unequalReaders() : 0;
  crew.leave();
  if (unequal > 0) throw new Error(`${target.name}: ${unequal} readers did not get what the others got`);
  return result;
};
