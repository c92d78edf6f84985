import { expect, test } from 'vitest';
import { inThreeFigures } from './number.ts';

test.each([
  [0.014_23, '0.0142'],
  [3.456, '3.46'],
  [21_432, '21,400'],
  [2_000, '2,000'],
  [99.96, '100'],
  [0, '0'],
  [Number.NaN, '–'],
  [Infinity, '–'],
])('%f is written as %s', (value, written) => {
  expect(inThreeFigures(value)).toBe(written);
});
