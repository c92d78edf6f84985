import { load } from '../load/load.ts';
import { median } from '../report/percentile.ts';
import { keepers, type Measure } from './measure.ts';
import { onServer } from './on-server.ts';

/** The first to open a document that nobody has open: until all of it is there, connecting included. */
export const cold: Measure = {
  name: 'cold',
  servers: keepers,
  onFilled: true,
  take: async ({ server, ground, pace }) => {
    const { rooms, past } = ground.population;
    const large: number[] = [];
    const long: number[] = [];
    for (let time = 0; time < pace.coldStarts; time++) {
      await onServer(server, ground.filled, async ({ target }) => {
        const before = rooms.slice(0, 3);
        const times = await load(target, 'open', { before, places: [...rooms.slice(3, 8), past] });
        long.push(...times.slice(-1));
        large.push(...times.slice(0, -1));
      });
    }
    return { figures: { cold: median(large), 'cold-history': median(long) } };
  },
};
