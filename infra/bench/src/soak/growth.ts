import { median } from '../report/percentile.ts';

/** What the server held at a moment. */
export interface Sample {
  /** Since the start. */
  readonly seconds: number;
  readonly bytes: number;
}

/** So much of the time everything is still being used for the first time. */
const WARM_UP = 0.2;
const WINDOW = 0.2;

/**
 * How much memory grew in the time after the warm-up, as a share: the median of the last fifth over that of the fifth after
 * the warm-up, less one.
 */
export const growthOf = (samples: readonly Sample[]): number => {
  const end = samples.at(-1)!.seconds;
  const within = (from: number, to: number) =>
    samples.filter(({ seconds }) => seconds >= from * end && seconds <= to * end).map(({ bytes }) => bytes);
  return median(within(1 - WINDOW, 1)) / median(within(WARM_UP, WARM_UP + WINDOW)) - 1;
};
