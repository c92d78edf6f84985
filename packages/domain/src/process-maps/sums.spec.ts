import { describe, expect, it } from 'vitest';
import { step } from './test/drawn.ts';
import { shareThatContributes, sumsOf } from './sums.ts';

describe('the sums of a map', () => {
  it('counts marks and whom steps serve, and adds up times', () => {
    const sums = sumsOf([
      step(1, 'begin', { kind: 'start', minutesWaiting: 99 }),
      step(2, 'a', { contribution: 'contributes', serves: 'client', minutesWorking: 60 }),
      step(3, 'b', { contribution: 'hinders', serves: 'system', minutesWaiting: 20_160 }),
      step(4, 'c', { kind: 'waiting', minutesWaiting: 1_440 }),
      step(5, 'end', { kind: 'end' }),
    ]);
    expect(sums).toEqual({
      contributions: { contributes: 1, neutral: 0, hinders: 1, unmarked: 1 },
      served: { client: 1, organisation: 0, system: 1 },
      waiting: 21_600,
      working: 60,
      longestWait: 20_160,
    });
  });

  it('say which share contributes, once somebody marked a step', () => {
    expect(shareThatContributes(sumsOf([step(1, 'a'), step(2, 'b')]))).toBeNull();
    const marked = [step(1, 'a', { contribution: 'contributes' }), step(2, 'b'), step(3, 'end', { kind: 'end' })];
    expect(shareThatContributes(sumsOf(marked))).toBe(0.5);
  });
});
