import { describe, expect, it } from 'vitest';
import { csvOf } from './csv-file.ts';

describe('rows for a spreadsheet', () => {
  it('have the sign between them that a spreadsheet in that language reads', () => {
    expect(csvOf([['Stap', 3]], 'nl')).toBe('\uFEFFStap;3\r\n');
    expect(csvOf([['Step', 3]], 'en')).toBe('\uFEFFStep,3\r\n');
  });

  it.each(['=1+1', '+31', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1'])(
    'never begin with a formula: %j',
    (words) => {
      expect(csvOf([[words]], 'nl')).toMatch(/^\uFEFF"?'/);
    },
  );

  it('keep quotes, lines and separators within a cell', () => {
    expect(csvOf([['a;b', 'zeg "ja"', 'x\ny']], 'nl')).toBe('\uFEFF"a;b";"zeg ""ja""";"x\ny"\r\n');
  });
});
