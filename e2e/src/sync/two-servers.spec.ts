import type { ChildProcess } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { Balancer } from '../support/balancer.ts';
import { redisProgram, startRedis } from '../support/redis.ts';
import { RunningInrol } from '../support/running-inrol.ts';
import { SessionHouse } from '../support/session-house.ts';
import { Crowd } from './crowd.ts';

const MOVED_WITHIN_MS = 10_000;

test.skip(!redisProgram, 'two servers are not tried: this machine has no redis-server and no valkey-server');
test.describe.configure({ mode: 'serial' });

let redis: ChildProcess;
/** Has the PostgreSQL of both. */
let one: RunningInrol;
let other: RunningInrol;
let balancer: Balancer;
let house: SessionHouse;
let isOneDown = false;

test.beforeAll(async () => {
  if (!redisProgram) return;
  const started = await startRedis();
  redis = started.process;
  const settings = { REDIS_URL: started.url };
  one = await RunningInrol.start({ settings });
  other = await RunningInrol.start({ settings: { ...settings, DATABASE_URL: await one.databaseUrl() } });
  balancer = await Balancer.before(one.base, other.base);
  // of two setup links the last one counts
  house = await SessionHouse.build(other.at(balancer.base));
});
test.afterAll(async () => {
  if (!redisProgram) return;
  balancer.close();
  await other.stop();
  // killed, it left its PostgreSQL behind
  if (isOneDown) await one.startAgain();
  await one.stop();
  redis.kill();
});

/** Everybody writes on, and soon, after a kill. */
const movesOver = async (crowd: Crowd, killed: RunningInrol): Promise<void> => {
  await crowd.goOn();
  await killed.kill();
  const since = Date.now();
  await crowd.goOn();
  expect(Date.now() - since).toBeLessThan(MOVED_WITHIN_MS);
};

test('whoever was at a server that is killed goes on at the other, and nothing is lost', async () => {
  const crowd = await Crowd.gather(house);
  await movesOver(crowd, other);
  await other.startAgain();
  await crowd.goOn();
  expect(await crowd.lost()).toEqual([]);
  const [here, there] = [await crowd.notesAt(one), await crowd.notesAt(other)];
  expect(Object.keys(here).length).toBeGreaterThan(0);
  expect(there).toEqual(here);
});

test('the same when it is the other one', async () => {
  const crowd = await Crowd.gather(house);
  await movesOver(crowd, one);
  isOneDown = true;
  expect(await crowd.lost()).toEqual([]);
});
