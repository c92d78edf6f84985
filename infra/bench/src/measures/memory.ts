import { startLoad } from '../load/load.ts';
import { largeRooms } from '../servers/ground.ts';
import { everyone, keepers, type Measure } from './measure.ts';
import { onServer } from './on-server.ts';

/** A thousand people who have a document open and do nothing, in memory of the server's process. */
export const connectionMemory: Measure = {
  name: 'connection-memory',
  servers: everyone,
  take: ({ server, ground }) =>
    onServer(server, ground.empty, async (running) => {
      const { rooms } = ground.population;
      // what the first connections bring into memory is there for good
      const first = await startLoad(running.target, 'stay', { places: rooms, clients: 1 });
      await first.end();
      const before = await running.heldBytes();
      const staying = await startLoad(running.target, 'stay', { places: rooms, clients: 10 });
      const after = await running.heldBytes();
      await staying.end();
      return { figures: { 'connection-memory': (after - before) / staying.result / 1_000 } };
    }),
};

/** Documents of a megabyte that each have one person in them. */
export const documentMemory: Measure = {
  name: 'document-memory',
  servers: keepers,
  onFilled: true,
  take: ({ server, ground }) =>
    onServer(server, ground.filled, async (running) => {
      const [first, ...others] = ground.population.rooms.slice(0, largeRooms);
      const one = await startLoad(running.target, 'stay', { places: [first!], clients: 1 });
      const before = await running.heldBytes();
      const all = await startLoad(running.target, 'stay', { places: others, clients: 1 });
      const after = await running.heldBytes();
      await Promise.all([one.end(), all.end()]);
      return { figures: { 'document-memory': (after - before) / others.length / 1_000_000 } };
    }),
};
