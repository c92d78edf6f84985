import { expect, test } from 'vitest';
import { median, percentile } from './percentile.ts';

test('a percentile is the value at its rank, however the values lie', () => {
  const values = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
  expect(percentile(values, 0.5)).toBe(5);
  expect(percentile(values, 0.99)).toBe(10);
  expect(percentile(values, 0)).toBe(1);
  expect(values[0]).toBe(5);
});

test('what never arrived counts as the longest', () => {
  expect(percentile([1, Infinity, 2], 0.99)).toBe(Infinity);
  expect(median([1, Infinity, 2])).toBe(2);
});

test('nothing has no percentile', () => {
  expect(percentile([], 0.5)).toBeNaN();
});
