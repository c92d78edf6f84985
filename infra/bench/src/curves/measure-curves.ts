import type { DialectName } from '../load/dialect.ts';
import { load } from '../load/load.ts';
import { keepers } from '../measures/measure.ts';
import { onServer } from '../measures/on-server.ts';
import { median } from '../report/percentile.ts';
import { newFolder } from '../servers/folders.ts';
import type { Ground } from '../servers/ground.ts';
import { RunningServer } from '../servers/running-server.ts';
import { snapshotsWritten } from '../servers/snapshots.ts';
import type { Curve, Point } from './curve.ts';

const steady = { warmUp: 0.7, seconds: 3 } as const;
const MEGABYTE = 1_000_000;

type Grounds = ReadonlyMap<DialectName, Ground>;
type PointsOf = (server: DialectName, ground: Ground) => Promise<Point[]>;

const linesOf = async (servers: readonly DialectName[], grounds: Grounds, pointsOf: PointsOf) => {
  const lines: Curve['lines'][number][] = [];
  for (const server of servers) lines.push({ server, points: await pointsOf(server, grounds.get(server)!) });
  return lines;
};

/** The same 500 updates a second, over ever more documents of five people. */
const byDocuments: PointsOf = async (server, { empty, population }) => {
  const points: Point[] = [];
  for (const documents of [10, 25, 50, 100]) {
    const shape = { places: population.rooms.slice(0, documents), clients: 5, writers: 2, observers: 1 };
    const result = await onServer(server, empty, ({ target }) => load(target, 'run', { shape, rate: 500, ...steady }));
    points.push({ x: documents, y: result.serverCpu + result.databaseCpu });
  }
  return points;
};

/** Ten who write fifty updates a second, before an ever larger audience. */
const byClients: PointsOf = async (server, { empty, population }) => {
  const points: Point[] = [];
  for (const clients of [25, 100, 200, 400]) {
    const shape = { places: [population.hall], clients, writers: 10, observers: 3 };
    const result = await onServer(server, empty, ({ target }) => load(target, 'run', { shape, rate: 50, ...steady }));
    points.push({ x: clients, y: result.p50 });
  }
  return points;
};

const coldTimes = async (server: DialectName, folder: string, { population }: Ground): Promise<number> => {
  const { rooms, past } = population;
  const times: number[] = [];
  for (let time = 0; time < 3; time++) {
    await onServer(server, folder, async ({ target }) => {
      times.push(...(await load(target, 'open', { before: rooms.slice(0, 1), places: [past] })));
    });
  }
  return median(times);
};

/** A document that ever more was written in, one character an update, opened by the first who comes. */
const byHistory: PointsOf = async (server, ground) => {
  const points: Point[] = [];
  const { rooms, past } = ground.population;
  const folder = await newFolder(ground.empty);
  const writers = past.guests.length - 1;
  const shape = { places: [past], clients: writers + 1, writers, observers: 1 };
  let written = 0;
  for (const length of [5_000, 20_000, 40_000, 60_000]) {
    const running = await RunningServer.startIn(server, folder);
    if (written === 0) await load(running.target, 'fill', { boards: [{ place: rooms[0]!, bytes: 10_000 }] });
    written += await load(running.target, 'history', { shape, updates: length - written });
    if (server === 'inrol') await snapshotsWritten(running.databaseUrl);
    await running.halt();
    points.push({ x: length, y: await coldTimes(server, folder, ground) });
  }
  return points;
};

/** A board of ever more notes, opened by the first who comes. */
const bySize: PointsOf = async (server, ground) => {
  const points: Point[] = [];
  const { rooms, past } = ground.population;
  for (const megabytes of [0.1, 0.25, 0.5, 1]) {
    const folder = await newFolder(ground.empty);
    const running = await RunningServer.startIn(server, folder);
    const small = { place: rooms[0]!, bytes: 10_000 };
    await load(running.target, 'fill', { boards: [small, { place: past, bytes: megabytes * MEGABYTE }] });
    if (server === 'inrol') await snapshotsWritten(running.databaseUrl);
    await running.halt();
    points.push({ x: megabytes, y: await coldTimes(server, folder, ground) });
  }
  return points;
};

const plans: readonly (Omit<Curve, 'lines'> & {
  readonly servers: readonly DialectName[];
  readonly points: PointsOf;
})[] = [
  {
    name: 'cost-by-documents',
    title: 'Processor time, by documents',
    across: 'documents of five people each, 500 updates a second in all',
    up: 'seconds for 1,000 updates delivered, database included',
    servers: [...keepers, 'bare-socket-io'],
    points: byDocuments,
  },
  {
    name: 'delay-by-clients',
    title: 'Until the others see it, by people',
    across: 'people in one document, 50 updates a second',
    up: 'milliseconds, half of all updates are faster',
    servers: [...keepers, 'bare-socket-io'],
    points: byClients,
  },
  {
    name: 'opening-by-history',
    title: 'Opening a cold document, by its history',
    across: 'updates ever written, one character each',
    up: 'milliseconds until all of it is there',
    servers: keepers,
    points: byHistory,
  },
  {
    name: 'opening-by-size',
    title: 'Opening a cold document, by its size',
    across: 'megabytes',
    up: 'milliseconds until all of it is there',
    servers: keepers,
    points: bySize,
  },
];

export const curveNames = plans.map(({ name }) => name);

/** How cost grows with four things, or with some of them, one after the other. */
export const measureCurves = async (
  grounds: Grounds,
  only: readonly string[] | null,
  say: (line: string) => void,
): Promise<Curve[]> => {
  const curves: Curve[] = [];
  for (const { servers, points, ...words } of plans) {
    if (only?.includes(words.name) === false) continue;
    say(words.title);
    curves.push({ ...words, lines: await linesOf(servers, grounds, points) });
  }
  return curves;
};
