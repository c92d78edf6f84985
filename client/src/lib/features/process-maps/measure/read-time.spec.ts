import { describe, expect, it } from 'vitest';
import { readTime } from './read-time.ts';

const hour = 60;
const day = 24 * hour;

describe('a time as people write it', () => {
  it.each([
    ['2 uur', 120],
    ['2uur', 120],
    ['90 min', 90],
    ['1,5 uur', 90],
    ['1.5 h', 90],
    ['1u30', 90],
    ['1 uur en 30 minuten', 90],
    ['1 hour and 30 minutes', 90],
    ['anderhalf uur', 90],
    ['een half uur', 30],
    ['half an hour', 30],
    ['drie kwartier', 45],
    ['een dag', 8 * hour],
    ['2 days', 16 * hour],
    ['45', 45],
    ['0 min', 0],
  ])('%s of work is %i minutes', (written, minutes) => {
    expect(readTime(written, 'working')).toEqual({ minutes });
  });

  it.each([
    ['3 dagen', 3 * day],
    ['3', 3 * day],
    ['twee weken', 14 * day],
    ['1 week', 7 * day],
    ['2 maanden', 60 * day],
    ['1 jaar', 365 * day],
    ['2 dagen 18 uur 40 min', 2 * day + 18 * hour + 40],
    ['halve dag', 12 * hour],
  ])('%s of waiting is %i minutes', (written, minutes) => {
    expect(readTime(written, 'waiting')).toEqual({ minutes });
  });

  it('is nothing where nothing is written', () => {
    expect(readTime('  ', 'working')).toEqual({ minutes: null });
  });

  it.each(['lang', '2 tot 4 weken', '2-4 weken', '3 dagen 5', '2 3 uur', 'uur!', '-3 dagen', '1e9 dagen'])(
    'is unclear in %s',
    (written) => {
      expect(readTime(written, 'waiting')).toEqual({ problem: 'unclear' });
    },
  );

  it.each(['2 jaar', '14 maanden', '99999999999999999999 weken'])('is too long in %s', (written) => {
    expect(readTime(written, 'waiting')).toEqual({ problem: 'too-long' });
  });
});
