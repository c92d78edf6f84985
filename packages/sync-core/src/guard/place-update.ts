import type { Change, Removal, TextInsertion, Write } from './change.ts';
import type { DocumentIndex } from './document-index.ts';
import { Entry, nowhere, type Place } from './entry.ts';
import type { InspectedUpdate, Struct, StructId, UpdateSection } from './inspect-update.ts';
import { contentKind } from './skip-content.ts';
import { type Stretch, Stretches, type Taken } from './stretches.ts';

/** A section, and how far it was placed. */
interface Cursor {
  readonly section: UpdateSection;
  next: number;
}

const FEW = 64;

type Failure = 'document-gap' | 'update-malformed';

const isFailure = (result: unknown): result is Failure => typeof result === 'string';
/** One value at a time stands there, and nothing to the right of it. */
const isUnderKey = ({ level, entry, field }: Place): boolean =>
  level === 0 ? (entry?.key ?? null) !== null : level === 1 && field !== null;
const standTogether = (one: Stretch, other: Stretch): boolean =>
  one.level === other.level &&
  (one.level === 0
    ? one.entry?.root === other.entry?.root && one.entry?.key === other.entry?.key
    : one.entry === other.entry && one.field === other.field);

/** Finds the place of everything in one update, in the document or in the update itself. */
class Placing {
  readonly fresh = new Map<number, Stretches>();
  readonly writes: Write[] = [];
  readonly insertions: TextInsertion[] = [];
  private readonly index: DocumentIndex;
  /** Null where there are too few structs to do harm with, and for what was let in already, in small pieces. */
  private readonly told: Set<string> | null;

  constructor(index: DocumentIndex, structs: number, stored: boolean) {
    this.index = index;
    this.told = structs > FEW && !stored ? new Set() : null;
  }

  /** Sections may lean on each other; whatever in the end still leans on something unknown hangs in the air. */
  place(sections: readonly UpdateSection[]): Failure | null {
    const ready = sections.map((section): Cursor => ({ section, next: 0 })).toReversed();
    const waiting = new Map<number, { readonly cursor: Cursor; readonly clock: number }[]>();
    for (let cursor = ready.pop(); cursor; cursor = ready.pop()) {
      const { client } = cursor.section;
      const stopped = this.advance(cursor);
      if (isFailure(stopped)) return stopped;
      if (stopped) {
        const others = waiting.get(stopped.client) ?? [];
        waiting.set(stopped.client, [...others, { cursor, clock: stopped.clock }]);
      }
      const woken = waiting.get(client);
      const end = this.fresh.get(client)?.end ?? 0;
      if (!woken?.some(({ clock }) => clock < end)) continue;
      ready.push(...woken.filter(({ clock }) => clock < end).map((one) => one.cursor));
      waiting.set(
        client,
        woken.filter(({ clock }) => clock >= end),
      );
    }
    return [...waiting.values()].some(({ length }) => length > 0) ? 'document-gap' : null;
  }

  /** Places structs until the end of the section, or until one leans on what is not there yet: answers what that is. */
  private advance(cursor: Cursor): StructId | Failure | null {
    const { client, structs } = cursor.section;
    const known = this.index.clockOf(client);
    for (; cursor.next < structs.length; cursor.next++) {
      const struct = structs[cursor.next]!;
      const to = struct.clock + struct.length;
      if (to <= known) continue;
      const place = struct.clock < known ? this.continued(struct, client, known) : this.placeOf(struct, client);
      if (isFailure(place) || !('level' in place)) return place;
      this.put(client, struct, place, Math.max(struct.clock, known), to);
    }
    return null;
  }

  private put(client: number, struct: Struct, { entry, level, field }: Place, from: number, to: number): void {
    const { kind, at, key, right } = struct;
    const live = kind !== contentKind.deleted && kind !== contentKind.collected;
    const stretches = this.fresh.get(client) ?? new Stretches(from);
    this.fresh.set(client, stretches);
    stretches.add({ entry, level, field, from, to, opens: kind === contentKind.type, live });
    if (entry) this.writes.push({ entry, level, field, kind, length: to - from, at, keyed: key !== null });
    if (!entry || level < 2) return;
    const left = struct.clock < from ? { client, clock: from - 1 } : struct.left;
    this.insertions.push({ entry, field: field ?? '', client, from, to, left, right });
  }

  /** What goes on where a known struct ends stands where that one stands, whatever it says itself: so it is cut off. */
  private continued({ kind }: Struct, client: number, known: number): Place | Failure {
    const before = this.index.at(client, known - 1);
    if (kind === contentKind.collected || !before?.entry) return nowhere;
    return isUnderKey(before) && kind !== contentKind.deleted ? 'update-malformed' : before;
  }

  private placeOf({ kind, left, right, parent, key }: Struct, client: number): Place | StructId | Failure {
    if (kind === contentKind.collected) return nowhere;
    if (key !== null && this.isToldAgain(parent, key)) return 'update-malformed';
    if (typeof parent === 'string') {
      return { entry: new Entry(this.index.name(parent), key, client), level: 0, field: null };
    }
    if (parent) {
      const inside = this.find(parent);
      return inside ? this.within(inside, key) : parent;
    }
    const before = left && this.find(left);
    if (left && !before) return left;
    const behind = right && this.find(right);
    if (right && !behind) return right;
    const beside = before ?? behind!;
    if (before && behind && (!before.entry || !behind.entry)) return nowhere;
    if (before && behind && !standTogether(before, behind)) return 'update-malformed';
    if (behind && isUnderKey(behind)) return 'update-malformed';
    if (beside.level > 0 || !beside.entry) return beside;
    return { entry: new Entry(beside.entry.root, beside.entry.key, client), level: 0, field: null };
  }

  /** Who writes under one key twice says the second time what stood there. Each that does not is compared with all of them. */
  private isToldAgain(parent: Struct['parent'], key: string): boolean {
    if (!this.told) return false;
    const place = typeof parent === 'string' ? `${parent} ${key}` : `${parent?.client}.${parent?.clock} ${key}`;
    if (this.told.has(place)) return true;
    this.told.add(place);
    return false;
  }

  /** The place of what stands in something else; what was deleted may have been a type. */
  private within(parent: Stretch, key: string | null): Place | Failure {
    if (!parent.entry) return nowhere;
    if (!parent.opens) return parent.live ? 'update-malformed' : nowhere;
    if (parent.level > 0) return { entry: parent.entry, level: 2, field: parent.field };
    return { entry: parent.entry, level: 1, field: key === null ? null : this.index.name(key) };
  }

  private find({ client, clock }: StructId): Stretch | undefined {
    return clock < this.index.clockOf(client) ? this.index.at(client, clock) : this.fresh.get(client)?.at(clock);
  }
}

/** What the deletions of an update take away, of the document and of the update itself. */
const takenBy = (
  { deletes }: InspectedUpdate,
  index: DocumentIndex,
  fresh: ReadonlyMap<number, Stretches>,
): Map<number, Taken[]> | Failure => {
  const taken = new Map<number, Taken[]>();
  const done = new Map<number, number>();
  const inOrder = deletes.length > 1 ? deletes.toSorted((one, other) => one.from - other.from) : deletes;
  for (const { client, from, to } of inOrder) {
    const [known, added] = [index.of(client), fresh.get(client)];
    if (to > (added?.end ?? known?.end ?? 0)) return 'document-gap';
    const start = Math.max(from, done.get(client) ?? 0);
    if (start >= to) continue;
    done.set(client, to);
    const pieces = taken.get(client) ?? [];
    known?.livingIn(start, to, pieces);
    added?.livingIn(start, to, pieces);
    if (pieces.length > 0) taken.set(client, pieces);
  }
  return taken;
};

const removalsOf = (taken: ReadonlyMap<number, readonly Taken[]>): Removal[] => {
  const removals: Removal[] = [];
  for (const [writer, pieces] of taken) {
    for (const { stretch, from, to } of pieces) {
      const { entry, level, field } = stretch;
      if (entry) removals.push({ entry, level, field, writer, length: to - from });
    }
  }
  return removals;
};

/**
 * What an update does to the document of an index: everything new in it with its place. Refused as a gap where something
 * leans on what is not there, which Yjs would keep waiting unseen and without a bound; as malformed where something stands
 * in what holds nothing, or between two things that stand in different places. `stored`: it is part of the document already,
 * in which many may have written under one key without knowing of each other.
 */
export const placeUpdate = (update: InspectedUpdate, index: DocumentIndex, stored = false): Change | Failure => {
  const structs = update.sections.reduce((sum, section) => sum + section.structs.length, 0);
  const placing = new Placing(index, structs, stored);
  const failure = placing.place(update.sections);
  if (failure) return failure;
  const { fresh, writes, insertions } = placing;
  const taken = takenBy(update, index, fresh);
  if (isFailure(taken)) return taken;
  return { bytes: update.bytes, writes, removals: removalsOf(taken), insertions, fresh, taken };
};
