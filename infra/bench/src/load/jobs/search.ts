import { Crew, type Shape } from '../crew.ts';
import { dialects } from '../dialects/index.ts';
import { RateSearch } from '../rate-search.ts';
import { type LoadOnItself, runAtRate } from '../run-at-rate.ts';
import type { Target } from '../target.ts';
import { Watch } from '../watch.ts';

export interface SearchJob {
  readonly shape: Shape;
  readonly start: number;
  readonly refinements: number;
  readonly warmUp: number;
  readonly seconds: number;
}

export interface SearchResult {
  /** Characters a second. */
  readonly rate: number;
  /** At that rate. */
  readonly load: LoadOnItself;
}

/** Nearly all (99 %) arrive within this. */
const P99_MS = 200;
const HOPELESS = 800;

/** The highest rate at which what is written arrives in time, all of it. After a rate that was too high a new crew comes. */
export const search = async (target: Target, job: SearchJob): Promise<SearchResult> => {
  const steps = new RateSearch(job);
  const { pid, databasePid } = target;
  const watch = new Watch();
  const gather = () => Crew.gather(dialects[target.name], target.port, job.shape, watch);
  let crew = await gather();
  let load: LoadOnItself = { cpu: NaN, lateness: NaN };
  for (;;) {
    const pace = { rate: steps.rate, warmUp: job.warmUp, seconds: job.seconds };
    const result = await runAtRate(crew, watch, { ...pace, pid, databasePid, hopeless: HOPELESS });
    const well = result.p99 <= P99_MS;
    if (well) load = result.load;
    if (!steps.went(well)) break;
    if (result.complete) continue;
    crew.leave();
    crew = await gather();
  }
  crew.leave();
  return { rate: steps.best, load };
};
