/** Somebody who has everything that is kept and sent, and tries to find out which of two people wrote which of two notes. */

/** What is looked for in what they have, in each form in which it may be there. */
export interface Marks {
  readonly notes: readonly [readonly string[], readonly string[]];
  readonly people: readonly [readonly string[], readonly string[]];
}

/** A way of guessing, and in how many sessions it was right. */
interface Guess {
  readonly way: string;
  readonly right: number;
}

/** An id as text, and as the sixteen bytes that PostgreSQL keeps of it. */
export const formsOf = (id: string): string[] => [id, Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1')];

/**
 * Counts for many sessions how often each way of guessing is right. A way that is always wrong tells as much as one that is
 * always right.
 */
export class Tracer {
  private readonly right = new Map<string, number>();
  private sessions = 0;

  /** `kept`: by name, one character a byte. `firstWroteFirst`: the truth, that the first of the people wrote the first of the notes. */
  look(kept: Readonly<Record<string, string>>, marks: Marks, firstWroteFirst: boolean): void {
    this.sessions += 1;
    for (const [name, bytes] of Object.entries(kept))
      for (const [way, says] of Object.entries(guesses(bytes, marks))) {
        const key = `${name}: ${way}`;
        this.right.set(key, (this.right.get(key) ?? 0) + (says === firstWroteFirst ? 1 : 0));
      }
  }

  /** The best way there was. */
  get best(): Guess {
    const far = ({ right }: Guess) => Math.abs(right - this.sessions / 2);
    const all = [...this.right].map(([way, right]): Guess => ({ way, right }));
    return all.reduce((best, guess) => (far(guess) > far(best) ? guess : best));
  }

  /** How far the best way is from what a coin gives, in standard deviations. */
  get surprise(): number {
    return Math.abs(this.best.right - this.sessions / 2) / (Math.sqrt(this.sessions) / 2);
  }
}

/** Who stands first stands with what is first; who stands nearest to a note wrote it; who is found oftenest in between. */
const guesses = (bytes: string, { notes, people }: Marks): Record<string, boolean> => {
  const [ones, others] = notes.map((forms) => places(bytes, forms)) as [number[], number[]];
  const [first, second] = people.map((forms) => places(bytes, forms)) as [number[], number[]];
  const earliest = (found: readonly number[]) => found[0] ?? Infinity;
  const latest = (found: readonly number[]) => found.at(-1) ?? -Infinity;
  const between = (found: readonly number[]) =>
    found.filter(
      (at) => at > Math.min(earliest(ones), earliest(others)) && at < Math.max(latest(ones), latest(others)),
    );
  const before = (note: number[], person: number[]) => nearest(note, person, (at, place) => at - place);
  const after = (note: number[], person: number[]) => nearest(note, person, (at, place) => place - at);
  const around = (note: number[], person: number[]) => nearest(note, person, (at, place) => Math.abs(at - place));
  return {
    'first with first': earliest(ones) < earliest(others) === earliest(first) < earliest(second),
    'last with last': latest(ones) < latest(others) === latest(first) < latest(second),
    'last with first': latest(ones) < latest(others) === earliest(first) < earliest(second),
    'first with last': earliest(ones) < earliest(others) === latest(first) < latest(second),
    'note that comes first': earliest(ones) < earliest(others),
    'note that comes last': latest(ones) < latest(others),
    'person that comes first': earliest(first) < earliest(second),
    'person that comes last': latest(first) < latest(second),
    'nearest to the one': around(ones, first) < around(ones, second),
    'nearest to the other': around(others, first) > around(others, second),
    'just before the one': before(ones, first) < before(ones, second),
    'just before the other': before(others, first) > before(others, second),
    'just after the one': after(ones, first) < after(ones, second),
    'just after the other': after(others, first) > after(others, second),
    'oftener found': first.length > second.length,
    'oftener found, with the oftener found': first.length > second.length === ones.length > others.length,
    'oftener in between': between(first).length > between(second).length,
  };
};

const places = (bytes: string, forms: readonly string[]): number[] => {
  const found: number[] = [];
  for (const form of forms)
    for (let at = bytes.indexOf(form); at !== -1; at = bytes.indexOf(form, at + form.length)) found.push(at);
  return found.toSorted((one, other) => one - other);
};

/** The smallest distance from a note to a person, of those that count: none is negative. */
const nearest = (
  note: readonly number[],
  person: readonly number[],
  distance: (at: number, place: number) => number,
): number => Math.min(...note.flatMap((at) => person.map((place) => distance(at, place))).filter((far) => far >= 0));
