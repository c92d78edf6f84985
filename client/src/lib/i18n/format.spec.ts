import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDay, formatList, formatNumber, formatRelative, locale, m } from './index.ts';

describe('dates, numbers and words', () => {
  beforeEach(() => vi.stubGlobal('document', { documentElement: {} }));
  afterEach(() => vi.unstubAllGlobals());

  it('follow the language on screen at once', () => {
    locale.choose('nl');
    expect(formatDay('2025-11-27')).toBe('donderdag 27 november 2025');
    expect(formatDay('2025-11-27', 'short')).toBe('27 nov 2025');
    expect(formatNumber(1234.5)).toBe('1.234,5');
    expect(formatList(['Ayşe', 'Tom', 'Sam'])).toBe('Ayşe, Tom en Sam');
    expect(m.app_obstacles()).toBe('Knelpunten');
    locale.choose('en');
    expect(formatDay('2025-11-27')).toBe('Thursday, 27 November 2025');
    expect(formatNumber(1234.5)).toBe('1,234.5');
    expect(m.app_obstacles()).toBe('Obstacles');
  });

  it('tell how long ago in the largest unit that fits', () => {
    locale.choose('nl');
    const now = new Date('2025-11-27T12:00:00Z');
    expect(formatRelative('2025-11-27T11:59:40Z', now)).toBe('nu');
    expect(formatRelative('2025-11-27T11:15:00Z', now)).toBe('45 minuten geleden');
    expect(formatRelative('2025-11-24T12:00:00Z', now)).toBe('3 dagen geleden');
    expect(formatRelative('2025-12-11T12:00:00Z', now)).toBe('over 2 weken');
  });
});
