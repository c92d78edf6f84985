import type { Clock } from '@inrol/sync-core';

/** The engine's time in a page. */
export const browserClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  endOfTurn: queueMicrotask,
};
