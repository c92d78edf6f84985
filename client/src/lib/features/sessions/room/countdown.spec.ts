import { describe, expect, it } from 'vitest';
import { asClock } from './countdown.svelte.ts';

describe('the time that is left', () => {
  it.each([
    [0, '0:00'],
    [62, '1:02'],
    [600, '10:00'],
    [3_905, '1:05:05'],
  ])('of %i seconds is %s', (seconds, words) => expect(asClock(seconds)).toBe(words));
});
