import { formatDay, m } from '#lib/i18n';

const DAY = 86_400_000;

/** A period of days, both ends included: `2026-03-02` to `2026-03-29`. */
export interface Period {
  startsOn: string | null;
  endsOn: string | null;
}

/** The calendar day of now, where the reader is. */
export const today = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** How much of a period has passed on a day, from 0 to 1. */
export const passed = ({ startsOn, endsOn }: Period, day: string): number => {
  if (startsOn === null || endsOn === null) return 0;
  const length = daysFrom(startsOn, endsOn) + 1;
  return Math.min(1, Math.max(0, (daysFrom(startsOn, day) + 1) / length));
};

/** Where a day is in a period: `week 2 van 4`, `begint 2 mrt 2026`, `liep tot 29 mrt 2026`; by days when it is short. */
export const whereIn = ({ startsOn, endsOn }: Period, day: string): string => {
  if (startsOn === null || endsOn === null) return '';
  if (day < startsOn) return m.experiments_begins({ day: formatDay(startsOn, 'short') });
  if (day > endsOn) return m.experiments_over({ day: formatDay(endsOn, 'short') });
  const length = daysFrom(startsOn, endsOn) + 1;
  const at = daysFrom(startsOn, day);
  return length > 13
    ? m.experiments_week({ now: Math.floor(at / 7) + 1, total: Math.ceil(length / 7) })
    : m.experiments_day({ now: at + 1, total: length });
};
