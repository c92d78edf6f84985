import { expect, test } from 'vitest';
import { marksUpTo } from './scale.ts';

test.each([
  [100, [0, 20, 40, 60, 80, 100]],
  [0.043, [0, 0.01, 0.02, 0.03, 0.04, 0.05]],
  [7, [0, 2, 4, 6, 8]],
  [100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
  [0, [0, 1]],
])('an axis up to %f is marked at round numbers', (largest, marks) => {
  expect(marksUpTo(largest)).toEqual(marks);
});
