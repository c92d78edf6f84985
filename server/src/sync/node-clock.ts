import type { Clock } from '@inrol/sync-core';

/** The engine's time in a Node process. Its timers keep no process alive. */
export const nodeClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds).unref();
    return () => clearTimeout(timer);
  },
  endOfTurn: (run) => void setImmediate(run),
};
