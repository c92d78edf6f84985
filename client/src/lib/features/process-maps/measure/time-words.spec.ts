import { describe, expect, it } from 'vitest';
import { readTime } from './read-time.ts';
import { timeInFull, timeInShort, timesInOneUnit } from './time-words.ts';

const day = 1_440;

describe('words for a time', () => {
  it.each([
    [45, 'working', '45 min'],
    [90, 'working', '1 uur 30 min'],
    [480, 'working', '8 uur'],
    [6_000, 'working', '100 uur'],
    [3 * day, 'waiting', '3 dagen'],
    [14 * day, 'waiting', '2 weken'],
    [60 * day, 'waiting', '2 maanden'],
    [2 * day + 75, 'waiting', '2 dagen 1 uur 15 min'],
    [0, 'waiting', '0 min'],
  ] as const)('%i minutes of %s are %s', (minutes, kind, words) => {
    expect(timeInFull(minutes, kind, 'nl-NL')).toBe(words);
  });

  it.each([
    [80 * day, '11 weken'],
    [17 * day, '17 dagen'],
    [40 * day, '5,7 weken'],
    [10 * day, '10 dagen'],
    [36 * 60, '36 uur'],
    [50, '50 min'],
  ] as const)('%i minutes at a glance are %s', (minutes, words) => {
    expect(timeInShort(minutes, 'waiting', 'nl-NL')).toBe(words);
  });

  it.each([
    [[21 * day, 6 * day], 'waiting', ['21 dagen', '6 dagen']],
    [[10 * day, 36 * 60], 'waiting', ['10 dagen', '1,5 dagen']],
    [[14 * day, 0], 'waiting', ['14 dagen', '0 dagen']],
    [[960, 45], 'working', ['960 min', '45 min']],
    [[0, 0], 'working', ['0 uur', '0 uur']],
  ] as const)('%j of %s beside one another are %j', (times, kind, words) => {
    expect(timesInOneUnit(times, kind, 'nl-NL')).toEqual(words);
  });

  it('are read back as the same time, in both languages', () => {
    for (const tag of ['nl-NL', 'en-GB']) {
      for (const kind of ['working', 'waiting'] as const) {
        for (let minutes = 0; minutes <= 525_600; minutes += 1 + Math.floor(minutes / 3)) {
          const words = timeInFull(minutes, kind, tag);
          expect([words, readTime(words, kind)]).toEqual([words, { minutes }]);
        }
      }
    }
  });
});
