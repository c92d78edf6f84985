import { countOf, missingOf } from '../load/board-writer.ts';
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
      return {
        figures: { 'acknowledged-before-kill': countOf(told), 'acknowledged-lost': missingOf(told, kept) },
      };
    } finally {
      await dropFolder(first.folder);
    }
  },
};
