import { expect, test } from 'vitest';
import { RateSearch } from './rate-search.ts';

const find = (limit: number, start: number, refinements = 3) => {
  const search = new RateSearch({ start, refinements });
  const tried = [search.rate];
  while (search.went(search.rate <= limit)) tried.push(search.rate);
  return { best: search.best, tried };
};

test.each([700, 5_000, 12_345, 250_000])('a limit of %i is found to a tenth, and never exceeded', (limit) => {
  const { best } = find(limit, 1_000);
  expect(best).toBeLessThanOrEqual(limit);
  expect(best).toBeGreaterThan(limit * 0.9);
});

test('goes up in doubles, then into the gap', () => {
  expect(find(3_000, 1_000, 1).tried.map(Math.round)).toEqual([1_000, 2_000, 4_000, 2_828]);
});

test('goes down where even the first rate is too high', () => {
  expect(find(300, 1_000, 0).tried).toEqual([1_000, 500, 250]);
});
