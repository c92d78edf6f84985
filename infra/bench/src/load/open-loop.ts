import { percentile } from '../report/percentile.ts';

export interface Pace {
  /** A second. */
  readonly rate: number;
  readonly seconds: number;
  /** Looked at now and then; true ends it early. */
  readonly stop?: () => boolean;
}

export interface Paced {
  readonly writes: number;
  /** How much later than due nearly all (99 %) of the writes were made, in ms. Much of it means: the load was the bottleneck. */
  readonly lateness: number;
  readonly stopped: boolean;
}

const LOOK_EVERY = 50;

/** Writes at a set rate, whatever comes back: a slow server gets no fewer writes for being slow. */
export const openLoop = async ({ rate, seconds, stop }: Pace, write: (at: number) => void): Promise<Paced> => {
  const total = Math.round(rate * seconds);
  const lateness: number[] = [];
  const start = performance.now();
  let writes = 0;
  let looked = start;
  while (writes < total) {
    const now = performance.now();
    const due = Math.min(total, Math.floor(((now - start) / 1000) * rate) + 1);
    while (writes < due) {
      lateness.push(performance.now() - start - (writes / rate) * 1000);
      write(writes++);
    }
    if (stop && now - looked > LOOK_EVERY) {
      looked = now;
      if (stop()) return { writes, lateness: percentile(lateness, 0.99), stopped: true };
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return { writes, lateness: percentile(lateness, 0.99), stopped: false };
};
