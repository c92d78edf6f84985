import { load } from '../load/load.ts';
import { median } from '../report/percentile.ts';
import { everyone, type Measure } from './measure.ts';
import { onServer } from './on-server.ts';

const CLIENTS = 500;

/** Everyone comes in at the same moment, each over a connection of their own; the document is in memory already. */
export const join: Measure = {
  name: 'join',
  servers: everyone,
  onFilled: true,
  take: ({ server, ground, pace }) =>
    onServer(server, ground.filled, async ({ target }) => {
      const place = ground.population.hall;
      await load(target, 'join', { place, clients: 20 });
      const times: number[] = [];
      for (let time = 0; time < pace.joins; time++) times.push(await load(target, 'join', { place, clients: CLIENTS }));
      return { figures: { join: median(times) } };
    }),
};
