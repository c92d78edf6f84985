import { load } from '../load/load.ts';
import type { Population } from '../servers/population.ts';
import { everyone, keepers, type Measure } from './measure.ts';
import { onServer } from './on-server.ts';

const RATE = 50;
const SEARCH_FROM = 300;
const OVERLOAD = 1.5;

/** One large meeting: a document, 200 people of whom 10 write. */
const hallOf = ({ hall, spareHalls }: Population) => ({
  shape: { places: [hall], clients: 200, writers: 10, observers: 3 },
  spares: spareHalls,
});

/** How soon 190 see what 10 write, how much of it there can be, and what happens when there is more. */
export const hall: Measure = {
  name: 'hall',
  servers: everyone,
  take: ({ server, ground, pace }) =>
    onServer(server, ground.empty, async ({ target }) => {
      const { steady, highestRate, loadAtHighest, silence } = await load(target, 'work', {
        ...hallOf(ground.population),
        steady: { rate: RATE, ...pace.steady },
        search: { start: SEARCH_FROM, ...pace.search },
        overload: keepers.includes(server) ? OVERLOAD : null,
      });
      return {
        figures: {
          'hall-p50': steady.p50,
          'hall-rate': highestRate,
          ...(silence !== null && { 'hall-overload-silence': silence }),
        },
        loads: { [`hall at ${RATE}/s`]: steady.load, 'hall at its most': loadAtHighest },
      };
    }),
};
