import { expect, test } from 'vitest';
import { tableOf, tableOfRatios } from './table.ts';

test('the table has a figure a line and a server a column, ours last', () => {
  const table = tableOf([
    { figure: 'join', server: 'inrol', median: 0.8, min: 0.7, max: 0.912 },
    { figure: 'join', server: 'bare-ws', median: 0.31, min: 0.31, max: 0.31 },
    { figure: 'cold', server: 'inrol', median: 120, min: 120, max: 120 },
  ]);
  expect(table).toMatch(/^\| +\| bare ws relay \| Inrol +\|/);
  expect(table).toContain('0.8 (0.7–0.912)');
  expect(table.indexOf('join')).toBeLessThan(table.indexOf('cold'));
  expect(new Set(table.split('\n').map(({ length }) => length)).size).toBe(1);
});

test('a ratio stands beside what it should be', () => {
  expect(tableOfRatios({ joinVsSocketIo: 2 })).toMatch(/joinVsSocketIo +\| 2 +\| ≤ 1.5 +\| not reached/);
});
