import { locale } from '#lib/i18n';
import type { TimeKind } from './read-time.ts';

const lengths = { month: 43_200, week: 10_080, day: 1_440, hour: 60, minute: 1 } as const;
type Unit = keyof typeof lengths;

const unitsOf: Record<TimeKind, readonly Unit[]> = {
  waiting: ['month', 'week', 'day', 'hour', 'minute'],
  working: ['hour', 'minute'],
};

/** More of a unit than this is no longer seen at a glance. */
const atAGlance = 31;

/** Making a format takes far longer than using it. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(unit: Unit, tag: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${unit} ${tag} ${maximumFractionDigits}`;
  const known = formats.get(key);
  if (known) return known;
  const unitDisplay = unit === 'minute' ? 'short' : 'long';
  const made = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    unitDisplay,
    useGrouping: false,
    maximumFractionDigits,
  });
  formats.set(key, made);
  return made;
}

const words = (count: number, unit: Unit, tag: string, digits = 0): string => formatOf(unit, tag, digits).format(count);

/** A time to the minute, the way `readTime` reads it back: `3 weken`, `1 uur 30 min`. */
export function timeInFull(minutes: number, kind: TimeKind, tag: string = locale.tag): string {
  const whole = unitsOf[kind].find((unit) => unit !== 'minute' && minutes > 0 && minutes % lengths[unit] === 0);
  if (whole) return words(minutes / lengths[whole], whole, tag);
  if (minutes === 0) return words(0, 'minute', tag);
  let left = minutes;
  const parts = unitsOf[kind]
    .filter((unit) => unit !== 'month' && unit !== 'week')
    .map((unit) => {
      const count = Math.floor(left / lengths[unit]);
      left -= count * lengths[unit];
      return count > 0 ? words(count, unit, tag) : '';
    });
  return parts.filter(Boolean).join(' ');
}

/** A time at a glance, in one unit: `3 weken`, `1,5 uur`. */
export function timeInShort(minutes: number, kind: TimeKind, tag: string = locale.tag): string {
  const whole = unitsOf[kind].find((unit) => {
    const count = minutes / lengths[unit];
    return count >= 1 && count <= atAGlance && Number.isInteger(count);
  });
  if (whole) return words(minutes / lengths[whole], whole, tag);
  const unit = unitsOf[kind].find((unit) => unit !== 'month' && minutes >= 2 * lengths[unit]) ?? unitsOf[kind].at(-1)!;
  const count = minutes / lengths[unit];
  return words(count, unit, tag, count < 10 ? 1 : 0);
}

/** Times beside one another, in one unit for all of them: `21 dagen`, `6 dagen`. */
export function timesInOneUnit(times: readonly number[], kind: TimeKind, tag: string = locale.tag): string[] {
  const shortest = Math.min(...times.filter((minutes) => minutes > 0));
  const units = unitsOf[kind].filter((unit) => unit !== 'month' && unit !== 'week');
  const unit = units.find((longer) => shortest >= lengths[longer]) ?? units.at(-1)!;
  return times.map((minutes) => {
    const count = minutes / lengths[unit];
    return words(count, unit, tag, count < 10 ? 1 : 0);
  });
}
