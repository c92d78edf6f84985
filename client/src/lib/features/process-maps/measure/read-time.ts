/** Time somebody works on a step, or time it lies still. A working day is shorter than a day of waiting. */
export type TimeKind = 'working' | 'waiting';

/** What was written: minutes, nothing (`null`), or a text that says no single time up to a year. */
export type TimeRead = { readonly minutes: number | null } | { readonly problem: 'unclear' | 'too-long' };

const longest = 525_600;
const hour = 60;

const units: readonly { readonly words: RegExp; readonly minutes: Record<TimeKind, number> }[] = [
  { words: /^(m|min|mins|minuut|minuten|minute|minutes)$/, minutes: { working: 1, waiting: 1 } },
  { words: /^(kwartier|kwartieren)$/, minutes: { working: 15, waiting: 15 } },
  { words: /^(u|uur|uren|uurtje|h|hr|hrs|hour|hours)$/, minutes: { working: hour, waiting: hour } },
  { words: /^(d|dag|dagen|day|days)$/, minutes: { working: 8 * hour, waiting: 24 * hour } },
  { words: /^(w|wk|week|weken|weeks)$/, minutes: { working: 40 * hour, waiting: 168 * hour } },
  { words: /^(mnd|maand|maanden|month|months)$/, minutes: { working: 160 * hour, waiting: 720 * hour } },
  { words: /^(j|jr|jaar|year|years)$/, minutes: { working: longest, waiting: longest } },
];

const numbers: Record<string, number> = {
  een: 1,
  één: 1,
  a: 1,
  an: 1,
  one: 1,
  half: 0.5,
  halve: 0.5,
  anderhalf: 1.5,
  anderhalve: 1.5,
  twee: 2,
  two: 2,
  drie: 3,
  three: 3,
  vier: 4,
  four: 4,
  vijf: 5,
  five: 5,
  zes: 6,
  six: 6,
};

/** What a number without a unit means. */
const bare: Record<TimeKind, string> = { working: 'min', waiting: 'd' };

const numberOf = (word: string): number | undefined =>
  /^\d+([.,]\d+)?$/.test(word) ? Number(word.replace(',', '.')) : numbers[word];

/**
 * Reads a time as people write it, in Dutch or English: `2 uur`, `1u30`, `anderhalve dag`, `3 days`. A number alone is
 * minutes of work, or days of waiting. A day of work has 8 hours, a week 5 days; waiting goes by the calendar.
 */
export function readTime(written: string, kind: TimeKind): TimeRead {
  const words = written.toLowerCase().match(/\d+([.,]\d+)?|\p{L}+|[^\s\p{L}\d]/gu) ?? [];
  if (words.length === 0) return { minutes: null };
  let minutes = 0;
  let count: number | null = null;
  let hours = false;
  for (const word of words) {
    if (word === 'en' || word === 'and') continue;
    const number = numberOf(word);
    if (number !== undefined) {
      // "een half uur" and "half an hour" are one number, "2 3 uur" is none
      if (count !== null && count !== 1 && number !== 1) return { problem: 'unclear' };
      count = count === null || count === 1 ? number : count;
      continue;
    }
    const unit = units.find(({ words: names }) => names.test(word));
    if (!unit) return { problem: 'unclear' };
    minutes += (count ?? 1) * unit.minutes[kind];
    count = null;
    hours = unit.minutes.working === hour;
  }
  // "1u30"
  if (count !== null && hours) minutes += count;
  else if (count !== null && minutes === 0) return readTime(`${written} ${bare[kind]}`, kind);
  else if (count !== null) return { problem: 'unclear' };
  return minutes > longest ? { problem: 'too-long' } : { minutes: Math.round(minutes) };
}
