import { load } from '../load/load.ts';
import type { Shape } from '../load/crew.ts';
import type { Population } from '../servers/population.ts';
import { everyone, type Measure } from './measure.ts';
import { onServer } from './on-server.ts';

const RATE = 2_000;
const SEARCH_FROM = 5_000;

/** Many small groups at work: 100 documents, in each 5 people of whom 2 write. */
export const roomsOf = ({ rooms }: Population): Shape => ({ places: rooms, clients: 5, writers: 2, observers: 1 });

/** How soon others see it, what that costs, how soon it is known to be kept; and how much of it there can be. */
export const rooms: Measure = {
  name: 'rooms',
  servers: everyone,
  take: ({ server, ground, pace }) =>
    onServer(server, ground.empty, async ({ target }) => {
      const { steady, highestRate, loadAtHighest } = await load(target, 'work', {
        shape: roomsOf(ground.population),
        spares: [],
        steady: { rate: RATE, ...pace.steady },
        search: { start: SEARCH_FROM, ...pace.search },
        overload: null,
      });
      const ours = {
        'rooms-database-cpu': steady.databaseCpu,
        'acknowledgement-p50': steady.acknowledgedP50,
        'acknowledgement-p99': steady.acknowledgedP99,
      };
      return {
        figures: {
          'rooms-p50': steady.p50,
          'rooms-p99': steady.p99,
          'rooms-cpu': steady.serverCpu,
          ...(server === 'inrol' && ours),
          'rooms-rate': highestRate,
        },
        loads: { [`rooms at ${RATE}/s`]: steady.load, 'rooms at its most': loadAtHighest },
      };
    }),
};
