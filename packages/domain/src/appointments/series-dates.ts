/** When the sessions of a series are: at the same time of day on the clock on the wall, in summer and in winter. */
import { mostInSeries } from '@inrol/contracts/sessions';
import { momentAt, wallTimeOf, type WallTime } from './wall-clock.ts';

/** - `monthly`: on the same weekday of the month as the first: its second Tuesday; of a fifth it is the last */
export type Rhythm = 'weekly' | 'fortnightly' | 'monthly';

/** The moments of a series, beginning with its first. `times`: how many, at most 26. `timeZone`: of the clock on the wall. */
export const seriesDates = (first: Date, rhythm: Rhythm, times: number, timeZone: string): Date[] => {
  const start = wallTimeOf(first, timeZone);
  const count = Math.min(Math.max(1, Math.floor(times)), mostInSeries);
  const later = Array.from({ length: count - 1 }, (_, index) => momentAt(nth(start, rhythm, index + 1), timeZone));
  return [first, ...later];
};

const nth = (start: WallTime, rhythm: Rhythm, index: number): WallTime => {
  switch (rhythm) {
    case 'weekly':
      return { ...start, day: start.day + 7 * index };
    case 'fortnightly':
      return { ...start, day: start.day + 14 * index };
    case 'monthly':
      return sameWeekday(start, index);
  }
};

const sameWeekday = (start: WallTime, monthsLater: number): WallTime => {
  const month = start.month + monthsLater;
  const week = Math.ceil(start.day / 7);
  const firstOne = 1 + ((weekdayOf(start.year, start.month, start.day) - weekdayOf(start.year, month, 1) + 7) % 7);
  const day = firstOne + 7 * (week - 1);
  return { ...start, month, day: day > daysIn(start.year, month) ? day - 7 : day };
};

const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
