import { expect, test } from 'vitest';
import { plot } from './plot.ts';

const curve = {
  name: 'documents',
  title: 'Cost by documents',
  across: 'documents',
  up: 's',
  lines: [
    {
      server: 'inrol' as const,
      points: [
        { x: 0, y: 0 },
        { x: 100, y: 5 },
      ],
    },
    { server: 'hocuspocus' as const, points: [{ x: 50, y: 10 }] },
  ],
};

test('a plot names its axes and lines, and puts points where they belong', () => {
  const svg = plot(curve);
  expect(svg).toContain('>Cost by documents</text>');
  expect(svg).toContain('>Inrol</text>');
  expect(svg).toContain('>Hocuspocus + SQLite</text>');
  expect(svg).toContain('d="M60 274 L464 179"');
});

test('the same figures give the same picture', () => {
  expect(plot(curve)).toBe(plot(structuredClone(curve)));
});
