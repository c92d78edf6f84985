import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyGroups, mostCompared, mostOffered, type NoteInWords } from './likely-groups.ts';

/** As PostgreSQL would, for these words: an ending taken off, and the words every text is full of left out. */
const stemOf = (word: string): string => word.replace(/en$/, '');
const emptyWords = new Set(['de', 'het', 'een', 'te', 'van', 'op', 'voor', 'is']);
const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !emptyWords.has(word))
    .map((word) => ({ word, stem: stemOf(word) }));
const notesOf = (texts: readonly string[]): NoteInWords[] =>
  texts.map((text, at) => ({ id: String(at).padStart(4, '0'), words: wordsIn(text) }));
const offered = (texts: readonly string[]) =>
  likelyGroups(notesOf(texts), 'nl').map(({ title, noteIds }) => [title, ...noteIds.map((id) => texts[Number(id)])]);

describe('what seems to belong together', () => {
  it('is named by the word that its notes share, in the form in which they write it most', () => {
    const texts = ['gezin wacht op brief', 'wachten op een tolk', 'lang wachten', 'collega dacht mee', 'zelf gebeld'];
    expect(offered(texts)).toEqual([['Wachten', ...texts.slice(0, 3)]]);
  });

  it('is found in a longer word, where the part stands by itself in another note', () => {
    const texts = [
      'wachttijd te lang',
      'ouders wachten',
      'intakeformulier vol vragen',
      'formulieren te moeilijk',
      'stil',
    ];
    expect(offered(texts)).toEqual([
      ['Wachten', texts[0], texts[1]],
      ['Formulieren', texts[2], texts[3]],
    ]);
  });

  it('has a second word in its name where nearly all notes have both', () => {
    const texts = ['brief van rechter', 'de rechter: brief', 'brief kwijt, rechter boos', 'mooi weer', 'koffie op'];
    expect(offered(texts).map(([title]) => title)).toEqual(['Brief, rechter']);
  });

  it('is not what everybody writes about, nor a word that says nothing', () => {
    expect(offered(['gezin boos', 'gezin blij', 'gezin rustig', 'gezin moe', 'gezin weg'])).toEqual([]);
    expect(offered(['we moeten bellen', 'we moeten schrijven', 'stil', 'koffie'])).toEqual([]);
  });
});

const words = fc.constantFrom(
  'wachten',
  'wachttijd',
  'brief',
  'tolk',
  'formulier',
  'collega',
  'ouders',
  'systeem',
  'we',
);
const texts = fc.array(
  fc.array(words, { maxLength: 8 }).map((some) => some.join(' ')),
  { maxLength: 40 },
);

describe('however notes are written', () => {
  it('each is in one group at most, with another one at least, and the same in whatever order they come', () => {
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.nat()), (written, numbers) => {
        const notes = notesOf(written);
        const groups = likelyGroups(notes, 'nl');
        const ids = groups.flatMap(({ noteIds }) => noteIds);
        expect(new Set(ids).size).toBe(ids.length);
        expect(notes.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
        for (const { noteIds, title } of groups) {
          expect(noteIds.length).toBeGreaterThan(1);
          expect(title).not.toBe('');
        }
        const places = new Map(notes.map((note) => [note, numbers.next().value]));
        const otherwise = notes.toSorted((one, other) => places.get(one)! - places.get(other)!);
        expect(likelyGroups(otherwise, 'nl')).toEqual(groups);
      }),
    );
  });

  it('notes without words and hundreds of long ones take a bounded time', () => {
    expect(likelyGroups(notesOf(['', '', '']), 'nl')).toEqual([]);
    const word = (at: number) => `woord${String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26))}`;
    const long = Array.from({ length: 2_000 }, (_, at) =>
      Array.from({ length: 100 }, (_, place) => word(at * 3 + place * (1 + (at % 5)))).join(' '),
    );
    const notes = notesOf(long);
    const began = performance.now();
    const groups = likelyGroups(notes, 'nl');
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(groups.length).toBeLessThanOrEqual(mostOffered);
    expect(groups.flatMap(({ noteIds }) => noteIds).length).toBeLessThanOrEqual(mostCompared);
  });
});
