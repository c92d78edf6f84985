import { locale } from './locale.svelte.ts';

type Moment = string | Date;
const asDate = (moment: Moment): Date => (typeof moment === 'string' ? new Date(moment) : moment);

/** A calendar day: `donderdag 27 november 2025`; `short` leaves out the weekday and shortens the month. */
export function formatDay(day: Moment, style: 'long' | 'short' = 'long'): string {
  // A bare day has no time zone: read as UTC it could become the day before.
  const date = typeof day === 'string' && day.length === 10 ? new Date(`${day}T12:00:00`) : asDate(day);
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(locale.tag, options).format(date);
}

/** A calendar day where the year is told elsewhere: `27 nov`. */
export const formatDayInYear = (moment: Moment): string =>
  new Intl.DateTimeFormat(locale.tag, { day: 'numeric', month: 'short' }).format(asDate(moment));

/** A moment in the reader's own time zone: `27 nov 2025, 10:30`. */
export const formatMoment = (moment: Moment): string =>
  new Intl.DateTimeFormat(locale.tag, { dateStyle: 'medium', timeStyle: 'short' }).format(asDate(moment));

/** The time of day alone: `10:30`. */
export const formatTime = (moment: Moment): string =>
  new Intl.DateTimeFormat(locale.tag, { timeStyle: 'short' }).format(asDate(moment));

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago, or how far ahead, in the largest unit that fits: `3 dagen geleden`, `over 2 weken`. */
export function formatRelative(moment: Moment, now: Date = new Date()): string {
  const seconds = (asDate(moment).getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale.tag, { numeric: 'auto' });
  const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return format.format(unit === 'second' ? 0 : Math.round(seconds / length), unit);
}

/** A number the way the reader writes it. */
export const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale.tag, options).format(value);

/** Names after one another: `Ayşe, Tom en Sam`. */
export const formatList = (items: readonly string[]): string => new Intl.ListFormat(locale.tag).format(items);
