import type { Place } from './entry.ts';

/** Clock ticks of one client id that stand in the same place and share the same fate. */
export interface Stretch extends Place {
  readonly from: number;
  to: number;
  /** Holds a type, that others can stand in. */
  readonly opens: boolean;
  live: boolean;
}

/** A part of a stretch that is taken away. */
export interface Taken {
  readonly stretch: Stretch;
  readonly from: number;
  readonly to: number;
}

type Cut = Pick<Taken, 'from' | 'to'>;

/** More pieces than this are cut in one pass over everything, fewer one by one. */
const FEW = 8;

const continues = (before: Stretch | undefined, next: Stretch): before is Stretch =>
  before !== undefined &&
  before.to === next.from &&
  before.entry === next.entry &&
  before.level === next.level &&
  before.field === next.field &&
  before.live === next.live &&
  !before.opens &&
  !next.opens &&
  (before.level > 0 || before.entry === null);

/** Everything that one client id ever wrote in a document, in the order of its clock, without gaps. */
export class Stretches {
  private list: Stretch[] = [];
  private readonly start: number;

  constructor(start: number) {
    this.start = start;
  }

  /** The clock of what it will write next. */
  get end(): number {
    return this.list.at(-1)?.to ?? this.start;
  }

  get all(): readonly Stretch[] {
    return this.list;
  }

  at(clock: number): Stretch | undefined {
    return this.list[this.indexOf(clock)];
  }

  add(stretch: Stretch): void {
    addTo(this.list, stretch);
  }

  /** What a deletion of these clock ticks takes away: nothing of what is gone already. */
  livingIn(from: number, to: number, taken: Taken[]): void {
    for (let at = this.indexOf(from); at < this.list.length; at++) {
      const stretch = this.list[at]!;
      if (stretch.from >= to) return;
      if (stretch.live) taken.push({ stretch, from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) });
    }
  }

  /** Marks as gone what `livingIn` found, in the order of the clock. */
  takeAway(taken: readonly Cut[]): void {
    if (taken.length > FEW) this.cutAll(taken);
    else for (const { from, to } of taken) this.cut(from, to);
  }

  private cut(from: number, to: number): void {
    const at = this.indexOf(from);
    const whole = this.list[at];
    if (!whole) return;
    const [first, behind] = [Math.max(0, at - 1), at + 2];
    const around = this.list.slice(first, behind).flatMap((one) => (one === whole ? pieces(whole, from, to) : one));
    this.list.splice(first, behind - first, ...joined(around));
  }

  private cutAll(taken: readonly Cut[]): void {
    const parts: Stretch[] = [];
    let next = 0;
    for (const stretch of this.list) {
      let done = stretch.from;
      for (; next < taken.length && taken[next]!.from < stretch.to; next++) {
        const { from, to } = taken[next]!;
        parts.push(...pieces({ ...stretch, from: done, to }, from, to));
        done = to;
      }
      if (done < stretch.to) parts.push(done === stretch.from ? stretch : { ...stretch, from: done });
    }
    this.list = joined(parts);
  }

  /** The index of the stretch that holds this clock tick; typing goes on at the end. */
  private indexOf(clock: number): number {
    const { list } = this;
    let high = list.length - 1;
    if (high < 0 || clock >= list[high]!.from) return clock < this.end ? high : list.length;
    let low = 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (list[middle]!.to > clock) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The stretch in two or three parts, of which one is gone. */
const pieces = (whole: Stretch, from: number, to: number): Stretch[] =>
  [
    { ...whole, to: from },
    { ...whole, from, to, live: false },
    { ...whole, from: to },
  ].filter((piece) => piece.from < piece.to);

const joined = (list: readonly Stretch[]): Stretch[] => {
  const result: Stretch[] = [];
  for (const stretch of list) addTo(result, stretch);
  return result;
};

const addTo = (list: Stretch[], stretch: Stretch): void => {
  const last = list.at(-1);
  if (continues(last, stretch)) last.to = stretch.to;
  else list.push(stretch);
};
