import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from './shuffle.ts';

describe('shuffling', () => {
  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer()),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999_999, noNaN: true })),
        (things, numbers) => {
          const before = [...things];
          const shuffled = shuffle(things, () => numbers.next().value);
          const bySize = (one: number, other: number) => one - other;
          expect(shuffled.toSorted(bySize)).toEqual(things.toSorted(bySize));
          expect(things).toEqual(before);
        },
      ),
    );
  });

  it('makes every order equally likely', () => {
    const seen: string[] = [];
    for (const first of [0, 1 / 3, 2 / 3]) {
      for (const second of [0, 1 / 2]) {
        const numbers = [first, second];
        seen.push(shuffle(['a', 'b', 'c'], () => numbers.shift()!).join(''));
      }
    }
    expect(seen.toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  });
});
