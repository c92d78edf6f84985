import { mostInSeries } from '@inrol/contracts/sessions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesDates, type Rhythm } from './series-dates.ts';
import { momentAt, wallTimeOf } from './wall-clock.ts';

const amsterdam = 'Europe/Amsterdam';
const zones = [amsterdam, 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
const minute = 60_000;
const anyMoment = fc
  .integer({ min: Date.UTC(2024, 0) / minute, max: Date.UTC(2040, 0) / minute })
  .map((minutes) => new Date(minutes * minute));
const anySeries = fc.record({
  first: anyMoment,
  rhythm: fc.constantFrom<Rhythm>('weekly', 'fortnightly', 'monthly'),
  times: fc.integer({ min: 1, max: mostInSeries }),
  zone: fc.constantFrom(...zones),
});
const dayNumber = (moment: Date, zone: string) => {
  const { year, month, day } = wallTimeOf(moment, zone);
  return Date.UTC(year, month - 1, day) / (24 * 60 * minute);
};
const isSkipped = (moment: Date, hour: number, zone: string) => wallTimeOf(moment, zone).hour !== hour;

describe('a series', () => {
  it('stays at the same time of day when summer time begins and ends', () => {
    const dates = (first: string, rhythm: Rhythm, times: number) =>
      seriesDates(new Date(first), rhythm, times, amsterdam).map((date) => date.toISOString());
    expect(dates('2026-03-24T08:30:00.000Z', 'weekly', 3)).toEqual([
      '2026-03-24T08:30:00.000Z',
      '2026-03-31T07:30:00.000Z',
      '2026-04-07T07:30:00.000Z',
    ]);
    expect(dates('2026-10-13T07:30:00.000Z', 'fortnightly', 3)).toEqual([
      '2026-10-13T07:30:00.000Z',
      '2026-10-27T08:30:00.000Z',
      '2026-11-10T08:30:00.000Z',
    ]);
  });

  it('is on the same weekday of the month, and on its last where there is no fifth', () => {
    const days = (first: string, times: number) =>
      seriesDates(new Date(first), 'monthly', times, amsterdam).map((date) => date.toISOString().slice(0, 10));
    expect(days('2026-12-08T08:30:00.000Z', 4)).toEqual(['2026-12-08', '2027-01-12', '2027-02-09', '2027-03-09']);
    expect(days('2026-12-29T08:30:00.000Z', 5)).toEqual([
      '2026-12-29',
      '2027-01-26',
      '2027-02-23',
      '2027-03-30',
      '2027-04-27',
    ]);
  });

  it('has as many moments as were asked for, one after the other, each at the same time on the clock', () => {
    fc.assert(
      fc.property(anySeries, ({ first, rhythm, times, zone }) => {
        const dates = seriesDates(first, rhythm, times, zone);
        expect(dates).toHaveLength(times);
        expect(dates[0]).toEqual(first);
        const start = wallTimeOf(first, zone);
        for (const [index, date] of dates.entries()) {
          const days = dayNumber(date, zone) - dayNumber(first, zone);
          expect(days % 7).toBe(0);
          if (rhythm !== 'monthly') expect(days).toBe(index * (rhythm === 'weekly' ? 7 : 14));
          if (index > 0) expect(date.getTime()).toBeGreaterThan(dates[index - 1]!.getTime());
          const { year, month, hour, minute: at } = wallTimeOf(date, zone);
          if (rhythm === 'monthly') expect(12 * year + month).toBe(12 * start.year + start.month + index);
          if (!isSkipped(date, start.hour, zone)) expect([hour, at]).toEqual([start.hour, start.minute]);
          else
            expect(momentAt({ ...wallTimeOf(date, zone), hour: start.hour, minute: start.minute }, zone)).toEqual(date);
        }
      }),
    );
  });

  it('never has more than twenty-six', () => {
    expect(seriesDates(new Date('2026-03-24T08:30:00.000Z'), 'weekly', 400, amsterdam)).toHaveLength(mostInSeries);
  });
});

describe('the clock on the wall', () => {
  it('says what was asked of it, except in the hour that summer time skips', () => {
    const at = (day: number, hour: number, month: number) =>
      momentAt({ year: 2026, month, day, hour, minute: 30 }, amsterdam).toISOString();
    expect(at(29, 2, 3)).toBe('2026-03-29T01:30:00.000Z');
    expect(at(25, 2, 10)).toBe('2026-10-25T00:30:00.000Z');
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...zones), (moment, zone) => {
        const wall = wallTimeOf(moment, zone);
        expect(wallTimeOf(momentAt(wall, zone), zone)).toEqual(wall);
      }),
    );
  });
});
