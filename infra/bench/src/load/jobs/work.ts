import { Crew, type Shape } from '../crew.ts';
import type { Place } from '../place.ts';
import { dialects } from '../dialects/index.ts';
import { RateSearch } from '../rate-search.ts';
import { type LoadOnItself, runAtRate, type RunResult } from '../run-at-rate.ts';
import type { Target } from '../target.ts';
import { Watch } from '../watch.ts';

interface Stretch {
  readonly warmUp: number;
  readonly seconds: number;
}

export interface WorkJob {
  readonly shape: Shape;
  /** Where those come, one after the other, who follow a crew that wrote too much; with none left they come to the same places. */
  readonly spares: readonly Place[];
  /** First, at an ordinary rate. */
  readonly steady: Stretch & { readonly rate: number };
  /** Then at ever higher ones. */
  readonly search: Stretch & { readonly start: number; readonly refinements: number };
  /** And at last so many times what it can take; null for not. */
  readonly overload: number | null;
}

export interface WorkResult {
  readonly steady: RunResult;
  /** The highest rate at which nearly all (99 %) arrive in time, and all of it arrives. */
  readonly highestRate: number;
  readonly loadAtHighest: LoadOnItself;
  /** The longest time, in ms, in which nothing came under overload. */
  readonly silence: number | null;
}

const P99_MS = 200;
/** What is older ends a stretch: it will not be in time any more. */
const HOPELESS = { steady: 10_000, search: 800, overload: 30_000 } as const;

/** A crew at work: at an ordinary rate, as fast as the server can take it, and faster. After too much a new crew comes. */
export const work = async (
  target: Target,
  { shape, spares, steady, search, overload }: WorkJob,
): Promise<WorkResult> => {
  const { name, port, pid, databasePid } = target;
  const watch = new Watch();
  const gather = (places: readonly Place[]) => Crew.gather(dialects[name], port, { ...shape, places }, watch);
  let crew = await gather(shape.places);
  let hadTooMuch = 0;
  let isSpent = false;
  const go = async (rate: number, { warmUp, seconds }: Stretch, hopeless: number): Promise<RunResult> => {
    if (isSpent) {
      crew.leave();
      const spare = spares[hadTooMuch++];
      crew = await gather(spare ? [spare] : shape.places);
    }
    const result = await runAtRate(crew, watch, { rate, warmUp, seconds, pid, databasePid, hopeless });
    isSpent = !result.complete;
    return result;
  };

  const ordinary = await go(steady.rate, steady, HOPELESS.steady);
  const unequal = ordinary.complete ? await crew.unequalReaders() : 0;
  if (unequal > 0) throw new Error(`${name}: ${unequal} readers did not get what the others got`);

  const steps = new RateSearch(search);
  let loadAtHighest = ordinary.load;
  for (let goesOn = true; goesOn;) {
    const result = await go(steps.rate, search, HOPELESS.search);
    const well = result.p99 <= P99_MS;
    if (well) loadAtHighest = result.load;
    goesOn = steps.went(well);
  }
  const tooMuch = overload === null ? null : await go(steps.best * overload, search, HOPELESS.overload);
  crew.leave();
  return { steady: ordinary, highestRate: steps.best, loadAtHighest, silence: tooMuch?.longestSilence ?? null };
};
