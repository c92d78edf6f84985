import { describe, expect, it } from 'vitest';
import { allOf, allowed, allowIf, refused } from './verdict.ts';

describe('verdicts together', () => {
  it('are allowed when each of them is', () => {
    expect(allOf(allowed, allowIf(true, 'not-allowed'))).toEqual({ allowed: true });
  });

  it('refuse with the first reason in the order in which they are told', () => {
    expect(allOf(allowed, refused('not-found'), refused('not-allowed'))).toEqual({ allowed: false, code: 'not-found' });
  });
});
