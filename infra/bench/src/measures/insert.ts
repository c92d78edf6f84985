import { fileURLToPath } from 'node:url';
import { cores, ended, spawnPinned } from '../processes/pinned.ts';
import type { InsertJob, InsertResult } from '../servers/insert-alone.ts';
import type { Measure } from './measure.ts';
import { onServer } from './on-server.ts';

const script = fileURLToPath(new URL('../servers/insert-alone.ts', import.meta.url));
const RATE = 2_000;

/** The insert that an acknowledgement waits for, without anything around it, into the same tables of the same PostgreSQL. */
export const insertAlone: Measure = {
  name: 'insert-alone',
  servers: ['inrol'],
  subject: 'insert-alone',
  take: ({ server, ground, pace }) =>
    onServer(server, ground.empty, async ({ databaseUrl }) => {
      const documents = ground.population.rooms.map(({ documentId }) => documentId);
      const job: InsertJob = { url: databaseUrl, documents, rate: RATE, seconds: pace.steady.seconds };
      const child = spawnPinned(cores.server, [script, JSON.stringify(job)], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      const result = await new Promise<InsertResult>((resolve, reject) => {
        child.once('message', (message) => resolve(message as InsertResult));
        child.once('exit', () => reject(new Error('the insert ended by itself')));
      });
      await ended(child);
      return { figures: { 'acknowledgement-p50': result.p50, 'acknowledgement-p99': result.p99 } };
    }),
};
