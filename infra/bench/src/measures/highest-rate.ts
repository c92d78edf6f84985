import type { Shape } from '../load/crew.ts';
import { load } from '../load/load.ts';
import type { Population } from '../servers/population.ts';
import { everyone, keepers, type Measure } from './measure.ts';
import { onServer } from './on-server.ts';
import { hallOf, roomsOf } from './shapes.ts';

const highestRate = (
  figure: 'rooms-rate' | 'hall-rate',
  shapeOf: (population: Population) => Shape,
  start: number,
): Measure => ({
  name: figure,
  servers: everyone,
  take: ({ server, ground, pace }) =>
    onServer(server, ground.empty, async ({ target }) => {
      const job = { shape: shapeOf(ground.population), start, ...pace.search };
      const { rate, load: onItself } = await load(target, 'search', job);
      return { figures: { [figure]: rate }, load: onItself };
    }),
});

export const roomsRate = highestRate('rooms-rate', roomsOf, 4_000);
export const hallRate = highestRate('hall-rate', hallOf, 200);

const OVERLOAD = 1.5;

/** Half as much again as a server can take: does it still deliver? */
export const hallOverload: Measure = {
  name: 'hall-overload',
  servers: keepers,
  take: async ({ server, ground, pace, soFar }) => {
    const most = soFar.find((one) => one.figure === 'hall-rate' && one.server === server)?.value;
    if (most === undefined) return { figures: {} };
    return onServer(server, ground.empty, async ({ target }) => {
      const { warmUp } = pace.search;
      const shape = hallOf(ground.population);
      const result = await load(target, 'run', { shape, rate: most * OVERLOAD, warmUp, seconds: pace.steady.seconds });
      return { figures: { 'hall-overload-silence': result.longestSilence }, load: result.load };
    });
  },
};
