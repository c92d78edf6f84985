import { ByteReader, Unreadable } from './byte-reader.ts';
import { CLOCK_MAX, contentKind, skipContent } from './skip-content.ts';

const CLIENT_MAX = 0xffff_ffff;
const SKIP = 10;
const HAS_LEFT = 0x80;
const HAS_RIGHT = 0x40;
const HAS_KEY = 0x20;
const CONTENT = 0x1f;

/** One clock tick of one client id. */
export interface StructId {
  readonly client: number;
  readonly clock: number;
}

/** A run of clock ticks of one client id, as it was written. */
export interface Struct {
  readonly clock: number;
  readonly length: number;
  /** What it holds; see `contentKind`. */
  readonly kind: number;
  /** Where in the bytes its content begins. */
  readonly at: number;
  /** What stood left and right of it. Without either, its parent is told: a top-level name, or the type it is in. */
  readonly left: StructId | null;
  readonly right: StructId | null;
  readonly parent: string | StructId | null;
  /** Under which key of its parent; only told with the parent. */
  readonly key: string | null;
}

/** What one client id contributes: everything from clock `from` up to, not including, `to`. */
export interface UpdateSection {
  readonly client: number;
  readonly from: number;
  readonly to: number;
  readonly structs: readonly Struct[];
}

export interface DeletedRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** An update of encoding V1, read without building anything from it. */
export interface InspectedUpdate {
  readonly bytes: Uint8Array;
  readonly sections: readonly UpdateSection[];
  readonly deletes: readonly DeletedRange[];
}

export type Inspection =
  | { readonly kind: 'readable'; readonly update: InspectedUpdate }
  | { readonly kind: 'refused'; readonly code: 'update-malformed' | 'document-gap'; readonly reason: string };

class HasGap extends Error {}

const readId = (reader: ByteReader, own: number, before: number): StructId => {
  const id = { client: reader.uint(CLIENT_MAX), clock: reader.uint(CLOCK_MAX) };
  if (id.client === own && id.clock >= before) throw new Unreadable('a struct hangs on a later one');
  return id;
};

const readParent = (reader: ByteReader, client: number, clock: number): string | StructId => {
  const told = reader.byte();
  if (told > 1) throw new Unreadable('a parent is neither a name nor an id');
  return told === 1 ? reader.text() : readId(reader, client, clock);
};

const readStruct = (reader: ByteReader, client: number, clock: number): Struct => {
  const info = reader.byte();
  if (info === SKIP) throw new HasGap('the update leaves out a part of itself');
  const kind = info & CONTENT;
  if (info === contentKind.collected) {
    const at = reader.at;
    return { clock, length: reader.uint(CLOCK_MAX), kind, at, left: null, right: null, parent: null, key: null };
  }
  const left = info & HAS_LEFT ? readId(reader, client, clock) : null;
  const right = info & HAS_RIGHT ? readId(reader, client, clock) : null;
  const parent = left || right ? null : readParent(reader, client, clock);
  const key = parent !== null && info & HAS_KEY ? reader.text() : null;
  const at = reader.at;
  return { clock, length: skipContent(reader, kind), kind, at, left, right, parent, key };
};

const readSection = (reader: ByteReader): UpdateSection => {
  const count = reader.count();
  if (count === 0) throw new Unreadable('a section is empty');
  const client = reader.uint(CLIENT_MAX);
  const from = reader.uint(CLOCK_MAX);
  const structs: Struct[] = [];
  let clock = from;
  for (let left = count; left > 0; left--) {
    const struct = readStruct(reader, client, clock);
    if (struct.length === 0) throw new Unreadable('a struct is empty');
    clock += struct.length;
    if (clock > CLOCK_MAX) throw new Unreadable('a clock is too large');
    structs.push(struct);
  }
  return { client, from, to: clock, structs };
};

const readDeletes = (reader: ByteReader): DeletedRange[] => {
  const deletes: DeletedRange[] = [];
  for (let clients = reader.count(); clients > 0; clients--) {
    const client = reader.uint(CLIENT_MAX);
    for (let ranges = reader.count(); ranges > 0; ranges--) {
      const from = reader.uint(CLOCK_MAX);
      const length = reader.uint(CLOCK_MAX);
      if (length === 0) throw new Unreadable('a deletion is empty');
      deletes.push({ client, from, to: from + length });
    }
  }
  return deletes;
};

/**
 * Reads an update from bytes of unknown making. Only encoding V1 passes: a V2 update leaves bytes over or ends early.
 * Stricter than Yjs, which believes counts (one update of 20 bytes can end a process, yjs#687), lets a second section of
 * the same client overwrite the first, and changes the document before it throws.
 */
export const inspectUpdate = (bytes: Uint8Array): Inspection => {
  const reader = new ByteReader(bytes);
  const clients = new Set<number>();
  const sections: UpdateSection[] = [];
  try {
    for (let left = reader.count(); left > 0; left--) {
      const section = readSection(reader);
      if (clients.has(section.client)) throw new Unreadable('a client has two sections');
      clients.add(section.client);
      sections.push(section);
    }
    const deletes = readDeletes(reader);
    if (reader.left > 0) throw new Unreadable('bytes are left over');
    return { kind: 'readable', update: { bytes, sections, deletes } };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'refused', code: 'update-malformed', reason: error.message };
    if (error instanceof HasGap) return { kind: 'refused', code: 'document-gap', reason: error.message };
    throw error;
  }
};
