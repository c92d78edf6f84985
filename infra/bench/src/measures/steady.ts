import { load } from '../load/load.ts';
import { everyone, type Measure } from './measure.ts';
import { onServer } from './on-server.ts';
import { hallOf, roomsOf } from './shapes.ts';

const ROOMS_RATE = 2_000;
const HALL_RATE = 50;

/** Ordinary work in many rooms: how soon others see it, what it costs, and how soon it is known to be kept. */
export const roomsSteady: Measure = {
  name: 'rooms-steady',
  servers: everyone,
  take: ({ server, ground, pace }) =>
    onServer(server, ground.empty, async ({ target }) => {
      const shape = roomsOf(ground.population);
      const result = await load(target, 'run', { shape, rate: ROOMS_RATE, ...pace.steady });
      const ours = {
        'rooms-database-cpu': result.databaseCpu,
        'acknowledgement-p50': result.acknowledgedP50,
        'acknowledgement-p99': result.acknowledgedP99,
      };
      return {
        figures: {
          'rooms-p50': result.p50,
          'rooms-p99': result.p99,
          'rooms-cpu': result.serverCpu,
          ...(server === 'inrol' && ours),
        },
        load: result.load,
      };
    }),
};

/** Ordinary work in one hall. */
export const hallSteady: Measure = {
  name: 'hall-steady',
  servers: everyone,
  take: ({ server, ground, pace }) =>
    onServer(server, ground.empty, async ({ target }) => {
      const shape = hallOf(ground.population);
      const result = await load(target, 'run', { shape, rate: HALL_RATE, ...pace.steady });
      return { figures: { 'hall-p50': result.p50 }, load: result.load };
    }),
};
