import { parseArgs } from 'node:util';
import { countOf, missingOf } from '../load/board-writer.ts';
import { startLoad, load } from '../load/load.ts';
import { machine } from '../machine.ts';
import { inThreeFigures } from '../report/number.ts';
import { populate } from '../servers/population.ts';
import { RunningServer } from '../servers/running-server.ts';
import { growthOf, type Sample } from './growth.ts';
import { documentsLoaded, freePort } from './metrics.ts';

const DOCUMENTS = 10;
const IN_EACH = 5;
const SAMPLE_EVERY = 10_000;
const GROWTH_MAX = 0.1;
/** Documents are let go after a minute without anybody in them, at most. */
const LET_GO_WITHIN = 120_000;
const MEGABYTE = 1_000_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Promise 17. Answers whether it was kept. */
export const soak = async (args: readonly string[]): Promise<boolean> => {
  const { minutes: wish } = parseArgs({
    args: [...args],
    options: { minutes: { type: 'string', default: '10' } },
  }).values;
  const minutes = Number(wish);
  if (!(minutes >= 1)) throw new Error(`--minutes needs a number from 1 on, not "${wish}".`);
  say(`${machine()}\n${DOCUMENTS * IN_EACH} people on ${DOCUMENTS} boards, ${minutes} minutes`);
  const metrics = await freePort();
  const server = await RunningServer.start('inrol', null, { INROL_METRICS_PORT: String(metrics) });
  const { rooms } = await populate(server.target.port, server.setup!);
  const places = rooms.slice(0, DOCUMENTS);

  const samples: Sample[] = [];
  const start = performance.now();
  const job = { places, clients: IN_EACH, minutes };
  const over = new AbortController();
  const mingling = startLoad(server.target, 'mingle', job).finally(() => over.abort());
  while (!over.signal.aborted) {
    const bytes = await server.heldBytes();
    const seconds = (performance.now() - start) / 1000;
    samples.push({ seconds, bytes });
    say(
      `${Math.round(seconds)} s: ${inThreeFigures(bytes / MEGABYTE)} MB, ${await documentsLoaded(metrics)} documents`,
    );
    await Promise.race([pause(SAMPLE_EVERY), mingling]);
  }
  const { result: told, end } = await mingling;
  await end();
  const growth = growthOf(samples);
  const left = await leftLoaded(metrics);
  const kept = await load(server.target, 'look', { places });
  const lost = missingOf(told, kept);
  await server.stop();
  say(`memory grew by ${inThreeFigures(growth * 100)} % (less than ${GROWTH_MAX * 100} % is asked)`);
  say(`documents left loaded: ${left}`);
  say(`${told.length} visits, ${countOf(told)} updates acknowledged, ${lost} of them lost`);
  return growth < GROWTH_MAX && left === 0 && lost === 0;
};

const leftLoaded = async (metrics: number): Promise<number> => {
  const until = performance.now() + LET_GO_WITHIN;
  let left = await documentsLoaded(metrics);
  while (left > 0 && performance.now() < until) {
    await pause(1_000);
    left = await documentsLoaded(metrics);
  }
  return left;
};
