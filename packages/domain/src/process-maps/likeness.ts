/** Words without capitals, accents and punctuation. */
const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Each pair of letters that stand beside one another as a number, in order; an edge counts as a letter. */
function pairsOf(words: string): Float64Array {
  const edged = ` ${words} `;
  const pairs = new Float64Array(edged.length - 1);
  for (let at = 0; at < pairs.length; at++) pairs[at] = edged.charCodeAt(at) * 65_536 + edged.charCodeAt(at + 1);
  return pairs.sort();
}

interface Read {
  readonly plain: string;
  readonly pairs: Float64Array;
}

/** How alike many texts are, each with each: what can be worked out of a text alone is worked out once. */
export class Likeness {
  private readonly known = new Map<string, Read>();

  /** 1 for the same words, 0 for nothing in common: Dice's coefficient over pairs of letters. */
  between(one: string, other: string): number {
    const [a, b] = [this.read(one), this.read(other)];
    if (a.plain === b.plain) return 1;
    return (2 * shared(a.pairs, b.pairs)) / (a.pairs.length + b.pairs.length);
  }

  private read(words: string): Read {
    const known = this.known.get(words);
    if (known) return known;
    const made = { plain: plain(words), pairs: pairsOf(plain(words)) };
    this.known.set(words, made);
    return made;
  }
}

/** How many of two sorted rows of numbers are in both. */
function shared(a: Float64Array, b: Float64Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}
