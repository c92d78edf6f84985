import { describe, expect, it } from 'vitest';
import { superfluous } from './superfluous.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A year in which a moment is kept every ten minutes of each working day, and what is left of it at the end. */
const keptOfAYear = (most: number): number[] => {
  let kept: number[] = [];
  for (let day = 0; day < 365; day++) {
    for (let minutes = 0; minutes < 8 * 60; minutes += 10) {
      kept.push(day * 24 * HOUR + minutes * MINUTE);
      const gone = new Set(superfluous(kept, most));
      kept = kept.filter((_time, place) => !gone.has(place));
    }
  }
  return kept;
};

describe('moments of a document', () => {
  it('all stay as long as there are few', () => {
    expect(superfluous([])).toEqual([]);
    expect(superfluous([1, 2, 3], 3)).toEqual([]);
  });

  it('go one by one where they lie closest together', () => {
    expect(superfluous([0, 100, 101, 200], 3)).toEqual([1]);
  });

  it('stay dense where they are young, and reach back to the first', () => {
    const kept = keptOfAYear(40);
    const last = kept.at(-1)!;
    expect(kept).toHaveLength(40);
    expect(kept[0]).toBe(0);
    const within = (span: number) => kept.filter((time) => last - time <= span).length;
    expect(within(2 * HOUR)).toBeGreaterThanOrEqual(6);
    expect(within(30 * 24 * HOUR)).toBeGreaterThan(within(24 * HOUR));
    expect(within(365 * 24 * HOUR)).toBeGreaterThan(within(30 * 24 * HOUR) + 3);
  });
});
