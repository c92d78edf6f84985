import { describe, expect, it } from 'vitest';
import { caretAfter } from './caret.ts';

describe('the caret in a text that another changes', () => {
  it.each([
    ['stays before what was added behind it', 'bellen', 'bellen eerst', 3, 3],
    ['moves along with what was added before it', 'bellen', 'eerst bellen', 3, 9],
    ['moves back with what was taken away before it', 'eerst bellen', 'bellen', 9, 3],
    ['goes to the end of what replaced its surroundings', 'a oud b', 'a nieuwer b', 4, 9],
    ['stays at the end', 'ab', 'abc', 2, 2],
  ])('%s', (_, before, after, caret, expected) => {
    expect(caretAfter(before, after, caret)).toBe(expected);
  });
});
