import { shapeBounds } from '@inrol/contracts/sync';

const period =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const minutesIn = [525_600, 43_200, 10_080, 1_440, 60, 1, 1 / 60];

/** A duration of ISO 8601, such as `P14D` or `PT90M`, in whole minutes; null where it is none, or longer than a year. */
export function minutesOf(duration: string): number | null {
  const parts = period.exec(duration.trim())?.slice(1);
  if (!parts?.some((part) => part !== undefined)) return null;
  const minutes = parts.reduce((sum, part, at) => sum + Number(part ?? 0) * minutesIn[at]!, 0);
  return minutes <= shapeBounds.minutes ? Math.round(minutes) : null;
}

/** The other way: whole minutes as a duration. */
export const durationOf = (minutes: number): string => `PT${minutes}M`;
