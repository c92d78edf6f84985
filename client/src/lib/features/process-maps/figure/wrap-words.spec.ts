import { describe, expect, it } from 'vitest';
import { wrapWords } from './wrap-words.ts';

const letters = (text: string) => text.length;

describe('words in a figure', () => {
  it('come in lines that fit', () => {
    expect(wrapWords('Wachten op de  verdeeltafel', 12, 3, letters)).toEqual(['Wachten op', 'de', 'verdeeltafel']);
    expect(wrapWords('', 12, 3, letters)).toEqual([]);
  });

  it('end in an ellipsis where there is no room', () => {
    expect(wrapWords('een twee drie vier vijf', 9, 2, letters)).toEqual(['een twee', 'drie vie…']);
    expect(wrapWords('een twee driehonderd vier', 9, 2, letters)).toEqual(['een twee', 'driehond…']);
  });

  it('are broken where one is wider than a line', () => {
    expect(wrapWords('meldcode-formulier', 8, 4, letters)).toEqual(['meldcode', '-formuli', 'er']);
  });
});
