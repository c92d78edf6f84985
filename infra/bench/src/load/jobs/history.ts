import { Crew, type Shape } from '../crew.ts';
import { dialects } from '../dialects/index.ts';
import { openLoop } from '../open-loop.ts';
import type { Target } from '../target.ts';
import { Watch } from '../watch.ts';

export interface HistoryJob {
  readonly shape: Shape;
  readonly updates: number;
}

/** Of each writer in a second, and at once: below what a server takes of one. */
const RATE = 400;
const WAITING = 200;

/** Writes so many updates of one character, each pushed by itself, and resolves when all of them are acknowledged. */
export const history = async (target: Target, { shape, updates }: HistoryJob): Promise<number> => {
  const watch = new Watch();
  const crew = await Crew.gather(dialects[target.name], target.port, { ...shape, unmerged: true }, watch);
  const { writers } = crew;
  const rate = RATE * writers.length;
  let written = 0;
  await openLoop({ rate, seconds: Infinity, stop: () => written >= updates }, (at) => {
    const writer = writers[at % writers.length]!;
    if (written >= updates || writer.waiting >= WAITING) return;
    writer.type();
    written++;
  });
  while (writers.some(({ waiting }) => waiting > 0)) await new Promise((resolve) => setTimeout(resolve, 10));
  crew.leave();
  return updates;
};
