import { describe, expect, it } from 'vitest';
import { plain, table } from './markdown.ts';

describe('what people wrote', () => {
  it.each([
    ['# Kop', String.raw`\# Kop`],
    ['C# en F #', String.raw`C# en F \#`],
    ['- punt', String.raw`\- punt`],
    ['+ plus', String.raw`\+ plus`],
    ['1. eerst', String.raw`1\. eerst`],
    ['2) dan', String.raw`2\) dan`],
    ['12 keer gebeld.', '12 keer gebeld.'],
    ['---', String.raw`\---`],
    ['===', String.raw`\===`],
    ['> gezegd', String.raw`\> gezegd`],
    ['*nadruk* en _nadruk_', String.raw`\*nadruk\* en \_nadruk\_`],
    ['`code` en ~~weg~~', String.raw`\`code\` en \~\~weg\~\~`],
    ['[hier](https://example.org)', String.raw`\[hier\](https://example.org)`],
    ['<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['R&D, &lt; en &#60;', String.raw`R&D, \&lt; en \&#60;`],
    ['een | cel', String.raw`een \| cel`],
    [String.raw`een \ streep`, String.raw`een \\ streep`],
    ['    inspringen', 'inspringen'],
    ['een\n\n# twee\r\n\tdrie\u2028vier\u0000', String.raw`een \# twee drie vier`],
    ['\u202Eomgekeerd\u202C', 'omgekeerd'],
    ['👩‍👧 thuis', '👩‍👧 thuis'],
  ])('%j stays what it is', (written, markdown) => {
    expect(plain(written)).toBe(markdown);
  });

  it('cannot open another cell or row', () => {
    const row = ['a | b\n| c |', 'd'].map(plain);
    expect(table(['Wie', 'Wat'], [row])).toBe(
      ['| Wie | Wat |', '| --- | --- |', String.raw`| a \| b \| c \| | d |`].join('\n'),
    );
  });
});
