import { load } from '../load/load.ts';
import { dropFolder } from '../servers/folders.ts';
import { RunningServer } from '../servers/running-server.ts';
import { keepers, type Measure } from './measure.ts';
import { roomsOf } from './rooms.ts';

const RATE = 1_000;

/** The server ends as in a power cut while people write: what it had said it has, and does not have any more afterwards. */
export const kill: Measure = {
  name: 'kill',
  servers: keepers,
  take: async ({ server: name, ground, pace }) => {
    const shape = roomsOf(ground.population);
    const first = await RunningServer.start(name, ground.empty);
    try {
      const job = { shape, rate: RATE, seconds: pace.killAfterSeconds };
      const told = await load(first.target, 'writeUntilCut', job);
      const second = await RunningServer.startIn(name, first.folder);
      const kept = await load(second.target, 'look', { places: shape.places });
      await second.halt();
      const missing = told.map(({ clientId, clock }) => Math.max(0, clock - (kept.get(clientId) ?? 0)));
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      return {
        figures: {
          'acknowledged-before-kill': sum(told.map(({ acknowledged }) => acknowledged)),
          'acknowledged-lost': sum(missing),
        },
      };
    } finally {
      await dropFolder(first.folder);
    }
  },
};
