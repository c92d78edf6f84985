import { expect, test } from 'vitest';
import { countOf, missingOf } from './board-writer.ts';

const told = [
  { clientId: 1, clocks: [8, 9, 10] },
  { clientId: 2, clocks: [8] },
  { clientId: 3, clocks: [] },
];

test('an update is lost where what is kept of its writer ends before it', () => {
  expect(countOf(told)).toBe(4);
  expect(
    missingOf(
      told,
      new Map([
        [1, 10],
        [2, 8],
      ]),
    ),
  ).toBe(0);
  expect(missingOf(told, new Map([[1, 9]]))).toBe(2);
});
