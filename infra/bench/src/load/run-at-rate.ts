import { cpuSecondsOfFamily } from '../processes/cpu.ts';
import { percentile } from '../report/percentile.ts';
import type { Crew } from './crew.ts';
import { openLoop } from './open-loop.ts';
import type { Watch } from './watch.ts';

export interface RunAtRate {
  /** Characters a second, over all writers. */
  readonly rate: number;
  /** Goes before, unmeasured. */
  readonly warmUp: number;
  readonly seconds: number;
  /** Of the server; what it starts beside itself counts as its own. */
  readonly pid: number;
  /** Of its PostgreSQL, where it has one. */
  readonly databasePid: number | null;
  /** What is older when it has not arrived yet ends the run, in ms. */
  readonly hopeless: number;
}

/** Times in ms, CPU in seconds for 1,000 characters delivered to one reader each. */
export interface RunResult {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly acknowledgedP50: number;
  readonly acknowledgedP99: number;
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly longestSilence: number;
  /** All that was written arrived. */
  readonly complete: boolean;
  /** Pushes that were refused and tried again. */
  readonly refused: number;
  readonly load: LoadOnItself;
}

/** What the load generator asked of its own core: near 1, or late, it measures itself. */
export interface LoadOnItself {
  readonly cpu: number;
  readonly lateness: number;
}

const DRAIN_WITHIN = 5_000;

/** Lets the crew type at a rate, and says how it went. */
export const runAtRate = async (crew: Crew, watch: Watch, run: RunAtRate): Promise<RunResult> => {
  const { writers } = crew;
  const write = (at: number) => writers[at % writers.length]!.type();
  const stop = () => performance.now() - crew.oldestMissing > run.hopeless;
  const refusedBefore = crew.refused;
  await openLoop({ rate: run.rate, seconds: run.warmUp, stop }, write);
  crew.restart();
  const used = () => ({
    own: process.cpuUsage(),
    server: cpuSecondsOfFamily(run.pid, run.databasePid),
    database: run.databasePid === null ? 0 : cpuSecondsOfFamily(run.databasePid),
    at: performance.now(),
  });
  watch.start();
  const before = used();
  const paced = await openLoop({ rate: run.rate, seconds: run.seconds, stop }, write);
  watch.stop();
  const after = used();
  // what was given up needs no waiting for: those who come next wait until the server is with them
  const complete = !paced.stopped && (await crew.settled(DRAIN_WITHIN));
  const delivered = (paced.writes * crew.audience) / 1000;
  return {
    rate: run.rate,
    p50: percentile(watch.arrivals, 0.5),
    p99: complete ? percentile(watch.arrivals, 0.99) : Infinity,
    acknowledgedP50: percentile(watch.acknowledgements, 0.5),
    acknowledgedP99: percentile(watch.acknowledgements, 0.99),
    serverCpu: (after.server - before.server) / delivered,
    databaseCpu: (after.database - before.database) / delivered,
    longestSilence: crew.longestSilence,
    complete,
    refused: crew.refused - refusedBefore,
    load: {
      cpu: (after.own.user + after.own.system - before.own.user - before.own.system) / 1000 / (after.at - before.at),
      lateness: paced.lateness,
    },
  };
};
