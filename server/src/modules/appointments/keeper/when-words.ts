import type { Locale } from '@inrol/contracts';

const tags = { nl: 'nl-NL', en: 'en-GB' } as const;

/** When something is, in words: `dinsdag 1 december 2026, 09:30 – 11:00`. */
export const whenWords = (startsAt: Date, endsAt: Date, locale: Locale, timeZone: string): string => {
  const day = new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  });
  const time = new Intl.DateTimeFormat(tags[locale], { timeZone, ...{ hour: '2-digit', minute: '2-digit' } });
  const [from, until] = [day.format(startsAt), day.format(endsAt)];
  const last = from === until ? time.format(endsAt) : `${until}, ${time.format(endsAt)}`;
  return `${from}, ${time.format(startsAt)} – ${last}`;
};
