import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { locale } from '#lib/i18n';
import { passed, today, whereIn } from './period.ts';

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} });
  locale.choose('nl');
});
afterAll(() => vi.unstubAllGlobals());

const month = { startsOn: '2026-03-02', endsOn: '2026-03-29' };

describe('where a day is in a period', () => {
  it('is told by the week', () => {
    expect(whereIn(month, '2026-03-02')).toBe('week 1 van 4');
    expect(whereIn(month, '2026-03-08')).toBe('week 1 van 4');
    expect(whereIn(month, '2026-03-09')).toBe('week 2 van 4');
    expect(whereIn(month, '2026-03-29')).toBe('week 4 van 4');
  });

  it('is told by the day when the period is short', () => {
    expect(whereIn({ startsOn: '2026-03-02', endsOn: '2026-03-06' }, '2026-03-04')).toBe('dag 3 van 5');
  });

  it('says when it begins and until when it ran', () => {
    expect(whereIn(month, '2026-03-01')).toContain('begint 2 mrt');
    expect(whereIn(month, '2026-03-30')).toContain('liep tot 29 mrt');
  });

  it('counts on through the night the clock goes forward', () => {
    expect(whereIn({ startsOn: '2026-03-23', endsOn: '2026-04-05' }, '2026-03-30')).toBe('week 2 van 2');
  });

  it('is not told before there is a period', () => {
    expect(whereIn({ startsOn: null, endsOn: '2026-03-29' }, '2026-03-04')).toBe('');
  });
});

describe('how much of a period has passed', () => {
  it('goes from nothing to all of it', () => {
    expect(passed(month, '2026-03-01')).toBe(0);
    expect(passed(month, '2026-03-15')).toBe(0.5);
    expect(passed(month, '2026-03-29')).toBe(1);
    expect(passed(month, '2026-05-01')).toBe(1);
  });
});

describe('today', () => {
  it('is the day where the reader is, also just after midnight', () => {
    expect(today(new Date(2026, 2, 1, 0, 5))).toBe('2026-03-01');
    expect(today(new Date(2026, 11, 31, 23, 55))).toBe('2026-12-31');
  });
});
