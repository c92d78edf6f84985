import { describe, expect, it } from 'vitest';
import { step } from '../test/example-map.ts';
import { sumsOf } from './sums.ts';

describe('the sums of a map', () => {
  it('counts marks and whom steps serve, and adds up times', () => {
    const sums = sumsOf([
      step('begin', null, 0, 0, { kind: 'start', minutesWaiting: 99 }),
      step('a', null, 1, 0, { contribution: 'contributes', serves: 'client', minutesWorking: 60 }),
      step('b', null, 2, 0, { contribution: 'hinders', serves: 'system', minutesWaiting: 20_160 }),
      step('c', null, 3, 0, { kind: 'waiting', minutesWaiting: 1_440 }),
      step('end', null, 4, 0, { kind: 'end' }),
    ]);
    expect(sums).toEqual({
      contributions: { contributes: 1, neutral: 0, hinders: 1, unmarked: 1 },
      served: { client: 1, organisation: 0, system: 1 },
      waiting: 21_600,
      working: 60,
      longestWait: 20_160,
    });
  });
});
