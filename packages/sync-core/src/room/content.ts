import * as Y from 'yjs';
import { type InspectedUpdate, inspectUpdate } from '../guard/inspect-update.ts';
import { encodeStateVector, type StateVector } from '../guard/state-vector.ts';
import { DocumentUnavailable } from '../ports/document-log.ts';

/** Merging is quadratic in the length of a flat list, and linear in a tree of lists of this length. */
const BRANCHES = 64;
const TAIL_MIN = 64 * 1024;
/** So few pieces are handed out as they are: merging them takes longer than applying them one by one. */
const FEW = 8;
const nothing = new Uint8Array([0, 0]);
const isNothing = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;

/**
 * A document as bytes, without a Yjs document in memory: a large base that changes seldom, and a tail of what came since.
 * Whoever joins gets the bytes of the base as they lie here.
 */
export class DocumentContent {
  private base: Uint8Array = nothing;
  /** The tail; a higher level is older, and each of its entries holds a full level below. */
  private levels: Uint8Array[][] = [[]];
  private tailBytes = 0;
  private readonly clocks = new Map<number, number>();

  /** Throws `DocumentUnavailable` where the stored bytes make no whole document. */
  constructor(stored: readonly Uint8Array[]) {
    for (const update of stored) {
      const inspection = inspectUpdate(update);
      if (inspection.kind === 'refused')
        throw new DocumentUnavailable(`a stored update is damaged: ${inspection.reason}`);
      if (inspection.update.sections.some(({ client, from }) => from > (this.clocks.get(client) ?? 0))) {
        throw new DocumentUnavailable('a stored update leans on one that is missing');
      }
      // the first may be a snapshot of many
      if (update === stored[0] && update.byteLength > TAIL_MIN) this.begin(update, inspection.update);
      else this.add(update, inspection.update);
    }
  }

  get stateVector(): StateVector {
    return this.clocks;
  }

  get byteLength(): number {
    return this.base.byteLength + this.tailBytes;
  }

  /** Adds an update that leans on nothing unknown. */
  add(bytes: Uint8Array, { sections }: InspectedUpdate): void {
    for (const { client, to } of sections) this.clocks.set(client, Math.max(to, this.clocks.get(client) ?? 0));
    this.tailBytes += bytes.byteLength;
    let entry = bytes;
    for (let level = 0; ; level++) {
      const entries = (this.levels[level] ??= []);
      entries.push(entry);
      if (entries.length < BRANCHES) return;
      entry = Y.mergeUpdates(entries);
      this.tailBytes += entry.byteLength - entries.reduce((sum, { byteLength }) => sum + byteLength, 0);
      this.levels[level] = [];
    }
  }

  /** What somebody misses who has `known`, in the order in which to apply it. */
  since(known: StateVector): Uint8Array[] {
    const parts = this.parts();
    if (known.size === 0) return parts;
    const vector = encodeStateVector(known);
    return parts.map((part) => Y.diffUpdate(part, vector)).filter((part) => !isNothing(part));
  }

  /** Cuts off what is known already; null where nothing is left. */
  onlyNew(update: Uint8Array): Uint8Array | null {
    const rest = Y.diffUpdate(update, encodeStateVector(this.clocks));
    return isNothing(rest) ? null : rest;
  }

  /** A Yjs document with this content, for a moment's reading or writing. */
  toDoc(): Y.Doc {
    const doc = new Y.Doc();
    Y.transact(doc, () => this.parts().forEach((part) => Y.applyUpdate(doc, part)));
    return doc;
  }

  private begin(bytes: Uint8Array, { sections }: InspectedUpdate): void {
    for (const { client, to } of sections) this.clocks.set(client, to);
    this.base = bytes;
  }

  private get tail(): Uint8Array[] {
    return this.levels.toReversed().flat();
  }

  private get tailMost(): number {
    return Math.max(TAIL_MIN, this.base.byteLength / 4);
  }

  private parts(): Uint8Array[] {
    const tail = this.tail;
    if (tail.length > FEW || this.tailBytes > this.tailMost) {
      const merged = Y.mergeUpdates(tail);
      this.levels = [[merged]];
      this.tailBytes = merged.byteLength;
      if (this.tailBytes > this.tailMost) {
        this.base = isNothing(this.base) ? merged : Y.mergeUpdates([this.base, merged]);
        this.levels = [[]];
        this.tailBytes = 0;
      }
    }
    return [this.base, ...this.tail].filter((part) => !isNothing(part));
  }
}
