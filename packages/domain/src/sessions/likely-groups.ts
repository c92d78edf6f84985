/** Which notes seem to belong together, by the words they share. Only an offer: people say whether it is so. */
import { titleFrom, type Locale } from '@inrol/contracts';
import type { LikelyGroup } from '@inrol/contracts/sessions';
import { stemsOf, type StemsOfNote, type WordInNote } from './words-in-notes.ts';

export interface NoteInWords {
  readonly id: string;
  readonly words: readonly WordInNote[];
}

/** No more notes are compared at a time, and no more groups offered: what is taken makes room for the next. */
export const mostCompared = 300;
export const mostOffered = 12;

/** What is in more of the notes than this is what the whole session is about. */
const common = { share: 0.4, atLeast: 3 };
/** How alike notes are on average, from 0 to 1, before they are offered: a single word in two long notes is chance. */
const alike = 0.08;
/** A second word is in the name where so many of the notes have it. */
const shared = 2 / 3;

interface Note {
  readonly id: string;
  readonly stems: StemsOfNote;
  /** Of each stem, by its number, how much it says of this note; together of length 1. */
  readonly weights: readonly (readonly [at: number, weight: number])[];
}

/**
 * Groups of notes that share a word, the most alike first; each note in one at most, and the rest in none. The same for the
 * same notes in any order. The work grows with the number of words in all notes times the number of groups.
 */
export const likelyGroups = (notes: readonly NoteInWords[], language: Locale): LikelyGroup[] => {
  const free = new Set(weighed(notes, language));
  const byStem = groupedBy([...free]);
  const sum = new Float64Array(byStem.size);
  const most = Math.max(common.atLeast, free.size * common.share);
  for (const [stem, holding] of byStem) if (holding.length < 2 || holding.length > most) byStem.delete(stem);
  const groups: LikelyGroup[] = [];
  while (groups.length < mostOffered) {
    const best = mostAlike(byStem, free, sum);
    if (!best) break;
    groups.push({ title: titleOf(best), noteIds: best.notes.map(({ id }) => id) });
    for (const note of best.notes) free.delete(note);
  }
  return groups;
};

interface Found {
  readonly stem: string;
  readonly notes: readonly Note[];
}

const mostAlike = (byStem: Map<string, readonly Note[]>, free: ReadonlySet<Note>, sum: Float64Array): Found | null => {
  let best: Found | null = null;
  let most = 0;
  for (const [stem, holding] of byStem) {
    const notes = holding.filter((note) => free.has(note));
    if (notes.length < 2) byStem.delete(stem);
    const average = notes.length < 2 ? 0 : likeness(notes, sum);
    // as much as each note has with all others: many that are a little alike go before two that are
    const together = average * (notes.length - 1);
    if (average < alike || together <= most) continue;
    [best, most] = [{ stem, notes }, together];
  }
  return best;
};

/** The mean cosine over all pairs: the square of a sum of arrows of length 1 holds each pair twice. */
const likeness = (notes: readonly Note[], sum: Float64Array): number => {
  let square = 0;
  for (const { weights } of notes) {
    for (const [at, weight] of weights) {
      // (a + b)² is a² more than b² by a(a + 2b)
      square += weight * (weight + 2 * sum[at]!);
      sum[at]! += weight;
    }
  }
  for (const { weights } of notes) for (const [at] of weights) sum[at] = 0;
  return (square - notes.length) / (notes.length * (notes.length - 1));
};

const weighed = (notes: readonly NoteInWords[], language: Locale): Note[] => {
  const once = [...new Map(notes.map((note) => [note.id, note])).values()]
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .slice(0, mostCompared);
  const stems = stemsOf(
    once.map(({ words }) => words),
    language,
  );
  const counts = new Map<string, number>();
  for (const ofNote of stems) for (const stem of ofNote.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const numbers = new Map([...counts.keys()].map((stem, at) => [stem, at]));
  return once.map(({ id }, at) => {
    const rare = [...stems[at]!.keys()].map((stem) => [stem, Math.log(1 + once.length / counts.get(stem)!)] as const);
    const length = Math.hypot(...rare.map(([, weight]) => weight));
    return { id, stems: stems[at]!, weights: rare.map(([stem, weight]) => [numbers.get(stem)!, weight / length]) };
  });
};

const groupedBy = (notes: readonly Note[]): Map<string, Note[]> => {
  const byStem = new Map<string, Note[]>();
  for (const note of notes) {
    for (const stem of note.stems.keys()) {
      const holding = byStem.get(stem);
      if (holding) holding.push(note);
      else byStem.set(stem, [note]);
    }
  }
  return new Map([...byStem].toSorted(([one], [other]) => (one < other ? -1 : 1)));
};

/** The word by which they were found, and one more that nearly all of them have. */
const titleOf = ({ stem, notes }: Found): string => {
  const counts = [...groupedBy(notes)].map(([other, holding]) => ({ stem: other, count: holding.length }));
  const also = counts
    .filter(
      ({ stem: other, count }) => count >= notes.length * shared && !other.includes(stem) && !stem.includes(other),
    )
    .toSorted((one, other) => other.count - one.count)[0];
  const words = [stem, ...(also ? [also.stem] : [])].map((one) => writtenMost(one, notes));
  const title = words.join(', ');
  return titleFrom(title.charAt(0).toUpperCase() + title.slice(1));
};

const writtenMost = (stem: string, notes: readonly Note[]): string => {
  const counts = new Map<string, number>();
  for (const { stems } of notes) {
    const word = stems.get(stem);
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [word] = [...counts].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0] ?? [stem];
  return word;
};
