import { expect, test } from 'vitest';
import { growthOf } from './growth.ts';

const samples = (bytes: (seconds: number) => number) =>
  Array.from({ length: 101 }, (_, at) => ({ seconds: at * 6, bytes: bytes(at * 6) }));

test('memory that stays has not grown, however high it rose at first', () => {
  expect(growthOf(samples((seconds) => (seconds < 100 ? 50 + seconds : 150)))).toBe(0);
});

test('memory that goes on rising is told by its share', () => {
  expect(growthOf(samples((seconds) => 100 + seconds / 6))).toBeCloseTo(60 / 130, 2);
});

test('a single peak does not count', () => {
  expect(growthOf(samples((seconds) => (seconds === 570 ? 900 : 100)))).toBe(0);
});
