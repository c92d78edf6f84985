import { Crew, type Shape } from '../crew.ts';
import { dialects } from '../dialects/index.ts';
import { openLoop } from '../open-loop.ts';
import type { Target } from '../target.ts';
import { Watch } from '../watch.ts';

export interface HistoryJob {
  readonly shape: Shape;
  readonly updates: number;
}

/** Of each writer in a second: below what a server takes of one, however slow its answers are. */
const RATE = 400;

/** Writes so many updates of one character, each pushed by itself, and resolves when all of them are acknowledged. */
export const history = async (target: Target, { shape, updates }: HistoryJob): Promise<number> => {
  const watch = new Watch();
  const crew = await Crew.gather(dialects[target.name], target.port, { ...shape, unmerged: true }, watch);
  const { writers } = crew;
  const rate = RATE * writers.length;
  await openLoop({ rate, seconds: updates / rate }, (at) => writers[at % writers.length]!.type());
  while (!writers.every(({ free }) => free)) await new Promise((resolve) => setTimeout(resolve, 10));
  crew.leave();
  return updates;
};
