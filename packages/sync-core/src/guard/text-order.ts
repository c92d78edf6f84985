import type { StructId } from './inspect-update.ts';

/** A run of one writer in a text, as Yjs keeps it: with what stood beside it when it was written. */
interface Piece {
  readonly client: number;
  readonly from: number;
  to: number;
  readonly left: StructId | null;
  readonly right: StructId | null;
  before: Piece | null;
  behind: Piece | null;
}

/** Something written into a text. */
export interface Insertion {
  readonly client: number;
  readonly from: number;
  readonly to: number;
  readonly left: StructId | null;
  readonly right: StructId | null;
}

const same = (one: StructId | null, other: StructId | null): boolean =>
  one === other || (one !== null && other !== null && one.client === other.client && one.clock === other.clock);

/**
 * The order of the pieces of one live text, by the rules of Yjs (YATA, in the form of `Item.integrate` of Yjs 13). What is
 * written between two neighbours finds its place at once. What is written between two that are not, has to be compared with
 * all that stands between them: with each thing that was written there meanwhile, where the writer is honest.
 */
export class TextOrder {
  private first: Piece | null = null;
  /** For each writer all of their pieces, in the order of the clock. */
  private readonly pieces: Piece[][] = [];

  /** The same once more, to try something on. */
  copy(): TextOrder {
    const copy = new TextOrder();
    const twins = new Map<Piece, Piece>();
    for (const ofClient of this.pieces) copy.pieces.push(ofClient.map((piece) => twin(piece, twins)));
    for (const [piece, made] of twins) {
      made.before = piece.before && twins.get(piece.before)!;
      made.behind = piece.behind && twins.get(piece.behind)!;
    }
    copy.first = this.first && twins.get(this.first)!;
    return copy;
  }

  /** From first to last. */
  get runs(): Pick<Piece, 'client' | 'from' | 'to'>[] {
    const runs: Piece[] = [];
    for (let piece = this.first; piece; piece = piece.behind) runs.push(piece);
    return runs;
  }

  /** Whether two things stand next to each other, so that what is written between them needs no comparing. */
  areNeighbours(left: StructId | null, right: StructId | null): boolean {
    const piece = left && this.at(left);
    if (left && piece && left.clock + 1 < piece.to) return same(right, { client: left.client, clock: left.clock + 1 });
    const behind = piece ? piece.behind : this.first;
    return same(right, behind && { client: behind.client, clock: behind.from });
  }

  /** Puts something in its place; answers with how many pieces it had to be compared, and gives up after `most`. */
  insert({ client, from, to, left, right }: Insertion, most: number): number {
    let before = left && this.endingAt(left);
    const behind = right && this.beginningAt(right);
    let compared = 0;
    let other = before ? before.behind : this.first;
    if (other !== behind) {
      const seen = new Set<Piece | undefined>();
      const conflicting = new Set<Piece | undefined>();
      for (; other !== null && other !== behind && compared <= most; other = other.behind) {
        compared++;
        seen.add(other);
        conflicting.add(other);
        const origin: Piece | undefined = other.left ? this.at(other.left) : undefined;
        if (same(left, other.left)) {
          if (other.client < client) {
            before = other;
            conflicting.clear();
          } else if (same(right, other.right)) break;
        } else if (origin !== undefined && seen.has(origin)) {
          if (!conflicting.has(origin)) {
            before = other;
            conflicting.clear();
          }
        } else break;
      }
    }
    this.link({ client, from, to, left, right, before: before ?? null, behind: null });
    return compared;
  }

  private link(piece: Piece): void {
    const { before, client, from } = piece;
    const behind = before ? before.behind : this.first;
    if (
      before?.client === client &&
      before.to === from &&
      same(piece.left, lastOf(before)) &&
      same(piece.right, before.right)
    ) {
      before.to = piece.to;
      return;
    }
    piece.behind = behind;
    if (before) before.behind = piece;
    else this.first = piece;
    if (behind) behind.before = piece;
    const ofClient = this.of(client);
    if (ofClient) ofClient.push(piece);
    else this.pieces.push([piece]);
  }

  /** The piece that ends with this letter; cut there where it goes on. */
  private endingAt(id: StructId): Piece | null {
    const piece = this.at(id);
    if (piece && id.clock + 1 < piece.to) this.cut(piece, id.clock + 1);
    return piece ?? null;
  }

  /** The piece that begins with this letter. */
  private beginningAt(id: StructId): Piece | null {
    const piece = this.at(id);
    return piece && piece.from < id.clock ? this.cut(piece, id.clock) : (piece ?? null);
  }

  private cut(piece: Piece, at: number): Piece {
    const { client, to, right, behind } = piece;
    const rest: Piece = { client, from: at, to, left: { client, clock: at - 1 }, right, before: piece, behind };
    piece.to = at;
    piece.behind = rest;
    if (behind) behind.before = rest;
    const ofClient = this.of(client)!;
    ofClient.splice(indexIn(ofClient, at - 1) + 1, 0, rest);
    return rest;
  }

  private of(client: number): Piece[] | undefined {
    return this.pieces.find((ofClient) => ofClient[0]!.client === client);
  }

  private at({ client, clock }: StructId): Piece | undefined {
    const ofClient = this.of(client);
    const piece = ofClient?.[indexIn(ofClient, clock)];
    return piece && piece.from <= clock && clock < piece.to ? piece : undefined;
  }
}

const twin = (piece: Piece, twins: Map<Piece, Piece>): Piece => {
  const made = { ...piece };
  twins.set(piece, made);
  return made;
};

const lastOf = ({ client, to }: Piece): StructId => ({ client, clock: to - 1 });

/** The index of the last piece that begins at or before a clock; typing goes on at the end. */
const indexIn = (pieces: readonly Piece[], clock: number): number => {
  let high = pieces.length - 1;
  if (high < 0 || pieces[high]!.from <= clock) return high;
  let low = 0;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (pieces[middle]!.from <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
};
