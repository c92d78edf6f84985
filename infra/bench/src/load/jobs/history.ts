import { Crew, type Shape } from '../crew.ts';
import { dialects } from '../dialects/index.ts';
import { openLoop } from '../open-loop.ts';
import type { Target } from '../target.ts';
import { Watch } from '../watch.ts';

export interface HistoryJob {
  readonly shape: Shape;
  readonly updates: number;
}

/** In all; a few hundred of each writer, below what a server takes of one. */
const RATE = 15_000;

/** Writes so many updates of one character, each on its own: nobody writes while their last one is not acknowledged. */
export const history = async (target: Target, { shape, updates }: HistoryJob): Promise<number> => {
  const crew = await Crew.gather(dialects[target.name], target.port, shape, new Watch());
  const { writers } = crew;
  let written = 0;
  await openLoop({ rate: RATE, seconds: 600, stop: () => written >= updates }, (at) => {
    const writer = writers[at % writers.length]!;
    if (written >= updates || !writer.free) return;
    writer.type();
    written++;
  });
  while (!writers.every(({ free }) => free)) await new Promise((resolve) => setTimeout(resolve, 10));
  crew.leave();
  return written;
};
