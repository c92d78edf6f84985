import { expect, test } from 'vitest';
import { bars, barInWords, ratiosOf, reached } from './ratios.ts';
import { type Measured, rowsOf } from './rows.ts';

const measured: Measured[] = [
  { figure: 'rooms-rate', server: 'hocuspocus', value: 20_000 },
  { figure: 'rooms-rate', server: 'inrol', value: 30_000 },
  { figure: 'rooms-rate', server: 'inrol', value: 10_000 },
  { figure: 'rooms-rate', server: 'inrol', value: 40_000 },
  { figure: 'hall-p50', server: 'inrol', value: 1 },
  { figure: 'acknowledged-lost', server: 'inrol', value: 0 },
  { figure: 'acknowledged-lost', server: 'hocuspocus', value: 2_000 },
];

test('rounds come together as median, least and most', () => {
  const row = { figure: 'rooms-rate', server: 'inrol', median: 30_000, min: 10_000, max: 40_000 };
  expect(rowsOf(measured)).toContainEqual(row);
});

test('a ratio is our median over that of the peer, where both were measured', () => {
  expect(ratiosOf(rowsOf(measured))).toEqual({ roomsVsHocuspocus: 1.5, acknowledgedLost: 0 });
});

test('a ratio is reached on its side of the bar', () => {
  expect(reached('roomsVsHocuspocus', 1.3)).toBe(true);
  expect(reached('roomsVsHocuspocus', 1.29)).toBe(false);
  expect(reached('joinVsSocketIo', 1.5)).toBe(true);
  expect(reached('joinVsSocketIo', 1.51)).toBe(false);
  expect(reached('acknowledgedLost', 1)).toBe(false);
  expect(reached('hallVsHocuspocus', NaN)).toBe(false);
  expect(barInWords('roomsVsHocuspocus')).toBe('≥ 1.3');
  expect(barInWords('joinVsSocketIo')).toBe('≤ 1.5');
});

test('every ratio has one bar', () => {
  for (const bar of Object.values(bars)) expect('atLeast' in bar).not.toBe('atMost' in bar);
});
