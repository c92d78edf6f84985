import type { MapStep } from '@inrol/contracts/sync';
import { isWork, sumsOf } from '@inrol/domain/process-maps';

/** How deep the waiting of a step hangs under it, 0 to 1, by its share of the longest one. */
export function shareOfWait(steps: readonly MapStep[]): (step: MapStep) => number {
  const longest = sumsOf(steps).longestWait;
  return (step) => (isWork(step) && step.minutesWaiting ? Math.sqrt(step.minutesWaiting / Math.max(1, longest)) : 0);
}
