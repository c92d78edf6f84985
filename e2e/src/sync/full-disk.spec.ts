import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { RunningInrol } from '../support/running-inrol.ts';
import { SessionHouse } from '../support/session-house.ts';
import { Crowd } from './crowd.ts';

const MIB = 1024 * 1024;

/** A disk of a few hundred megabytes of our own; null where this user may not make one. */
const smallDisk = async (): Promise<string | null> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'inrol-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=220m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
};

/** Takes all room that is left. */
const fill = (file: string): void => {
  const descriptor = openSync(file, 'w');
  try {
    for (let size = MIB; size >= 512; size /= 2) writeUntilFull(descriptor, Buffer.alloc(size));
  } finally {
    closeSync(descriptor);
  }
};

const writeUntilFull = (descriptor: number, bytes: Buffer): void => {
  try {
    for (;;) writeSync(descriptor, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
};

test('a full disk: nothing is acknowledged that is not there, and it goes on by itself when there is room again', async () => {
  test.setTimeout(240_000);
  const disk = await smallDisk();
  test.skip(disk === null, 'this user may not mount a small disk to fill');
  const inrol = await RunningInrol.start({ within: disk! });
  try {
    const crowd = await Crowd.gather(await SessionHouse.build(inrol));
    for (let times = 0; times < 2; times++) {
      await crowd.goOn();
      const filler = path.join(disk!, 'filler');
      fill(filler);
      // a note that is written over needs no more room, a new one does
      await crowd.standStill('board');
      expect((await fetch(`${inrol.base}/health/live`)).status).toBe(200);
      rmSync(filler);
      await crowd.goOn();
      await expect.poll(async () => (await fetch(`${inrol.base}/health/ready`)).status).toBe(200);
    }
    expect(await crowd.lost()).toEqual([]);
  } finally {
    await inrol.interrupt();
    execFileSync('umount', [disk!]);
    await rm(disk!, { recursive: true });
  }
});
