import { describe, expect, it } from 'vitest';
import { headPath, linePath, middleOf } from './line.ts';

const corners = [
  { x: 0, y: 0 },
  { x: 40, y: 0 },
  { x: 40, y: 100 },
  { x: 80, y: 100 },
];

describe('a line', () => {
  it('rounds its corners', () => {
    expect(linePath(corners)).toBe('M0,0L28,0Q40,0 40,12L40,88Q40,100 52,100L80,100');
  });

  it('survives corners on one spot', () => {
    const spot = { x: 5, y: 5 };
    expect(linePath([spot, spot, spot])).toBe('M5,5L5,5L5,5');
    expect(headPath([spot, spot])).toBe('');
    expect(middleOf([])).toEqual({ x: 0, y: 0 });
  });

  it('ends in a head that points the way it goes', () => {
    expect(headPath(corners)).toBe('M80,100L70,94.5L70,105.5Z');
  });

  it('has most room for words in the middle of its longest stretch', () => {
    expect(middleOf(corners)).toEqual({ x: 40, y: 50 });
  });
});
