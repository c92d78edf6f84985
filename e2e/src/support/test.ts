import { test as base } from '@playwright/test';
import { RunningInrol } from './running-inrol.ts';

interface Houses {
  /** An Inrol on its first start: no organisation yet. */
  empty: RunningInrol;
  /** An Inrol with the demo organisation. */
  demo: RunningInrol;
}

const house = (demo: boolean) => async (_: object, use: (inrol: RunningInrol) => Promise<void>) => {
  const inrol = await RunningInrol.start({ demo });
  await use(inrol);
  await inrol.stop();
};

/** Playwright's `test`, with an Inrol that runs as long as the worker does. */
export const test = base.extend<object, Houses>({
  empty: [async ({}, use) => house(false)({}, use), { scope: 'worker', timeout: 200_000 }],
  demo: [async ({}, use) => house(true)({}, use), { scope: 'worker', timeout: 200_000 }],
});

export { expect } from '@playwright/test';
