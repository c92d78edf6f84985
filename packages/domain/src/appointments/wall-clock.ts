/** Days and times as people read them off the clock on the wall, in a time zone with or without summer time. */

/** A calendar day and a time of day. Months count from 1, and both months and days may run over: day 35 is in the next month. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

export const wallTimeOf = (moment: Date, timeZone: string): WallTime => {
  const format = formats.get(timeZone) ?? formatIn(timeZone);
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
};

const formatIn = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en', {
    timeZone,
    ...{ calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });

/** Making one takes longer than all that is asked of it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The moment at which the clock on the wall says so. A time that is skipped when summer time begins is an hour later; of one
 * that comes twice when it ends it is the first.
 */
export const momentAt = (wall: WallTime, timeZone: string): Date => {
  const asUtc = utcOf(wall);
  const candidates = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => asUtc - offsetAt(near, timeZone));
  const fits = candidates.filter((candidate) => candidate + offsetAt(candidate, timeZone) === asUtc);
  // in a gap neither fits: what was so before it is the later of the two
  return new Date(fits.length > 0 ? Math.min(...fits) : Math.max(...candidates));
};

const DAY_MS = 24 * 60 * 60_000;

const utcOf = ({ year, month, day, hour, minute }: WallTime): number => Date.UTC(year, month - 1, day, hour, minute);

/** How far the clock on the wall is ahead of UTC, in milliseconds. */
const offsetAt = (moment: number, timeZone: string): number => {
  const minutes = Math.floor(moment / 60_000) * 60_000;
  return utcOf(wallTimeOf(new Date(minutes), timeZone)) - minutes;
};
