import type { Locale } from '@inrol/contracts';

const tags = { nl: 'nl-NL', en: 'en-GB' } as const;

const dayWords = (moment: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  }).format(moment);

const timeWords = (moment: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(tags[locale], { timeZone, ...{ hour: '2-digit', minute: '2-digit' } }).format(moment);

/** A moment in words: `dinsdag 1 december 2026, 09:30`. */
export const momentWords = (moment: Date, locale: Locale, timeZone: string): string =>
  `${dayWords(moment, locale, timeZone)}, ${timeWords(moment, locale, timeZone)}`;

/** When something is, in words: `dinsdag 1 december 2026, 09:30 – 11:00`. */
export const whenWords = (startsAt: Date, endsAt: Date, locale: Locale, timeZone: string): string => {
  const from = momentWords(startsAt, locale, timeZone);
  const sameDay = dayWords(startsAt, locale, timeZone) === dayWords(endsAt, locale, timeZone);
  return `${from} – ${(sameDay ? timeWords : momentWords)(endsAt, locale, timeZone)}`;
};
