import { ByteReader, Unreadable } from './byte-reader.ts';
import { CLOCK_MAX, skipContent } from './skip-content.ts';

const CLIENT_MAX = 0xffff_ffff;
const GC = 0;
const SKIP = 10;
const HAS_LEFT = 0x80;
const HAS_RIGHT = 0x40;
const HAS_KEY = 0x20;
const CONTENT = 0x1f;

/** What one client id contributes: everything from clock `from` up to, not including, `to`. */
export interface UpdateSection {
  readonly client: number;
  readonly from: number;
  readonly to: number;
  /** Threes: the clock of a struct, and the client and clock of somebody else's struct that it hangs on. */
  readonly needs: readonly number[];
}

export interface DeletedRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** An update of encoding V1, read without building anything from it. */
export interface InspectedUpdate {
  readonly sections: readonly UpdateSection[];
  readonly deletes: readonly DeletedRange[];
  /** Names of the top-level types it writes into. */
  readonly roots: readonly string[];
}

export type Inspection =
  | { readonly kind: 'readable'; readonly update: InspectedUpdate }
  | { readonly kind: 'refused'; readonly code: 'update-malformed' | 'document-gap'; readonly reason: string };

class HasGap extends Error {}

const readId = (reader: ByteReader, own: number, clock: number, needs: number[]): void => {
  const client = reader.uint(CLIENT_MAX);
  const needed = reader.uint(CLOCK_MAX);
  if (client !== own) needs.push(clock, client, needed);
  else if (needed >= clock) throw new Unreadable('a struct hangs on a later one');
};

const readStruct = (reader: ByteReader, client: number, clock: number, needs: number[], roots: Set<string>): number => {
  const info = reader.byte();
  if (info === GC) return reader.uint(CLOCK_MAX);
  if (info === SKIP) throw new HasGap('the update leaves out a part of itself');
  if (info & HAS_LEFT) readId(reader, client, clock, needs);
  if (info & HAS_RIGHT) readId(reader, client, clock, needs);
  if ((info & (HAS_LEFT | HAS_RIGHT)) === 0) {
    const parent = reader.byte();
    if (parent === 1) roots.add(reader.text());
    else if (parent === 0) readId(reader, client, clock, needs);
    else throw new Unreadable('a parent is neither a name nor an id');
    if (info & HAS_KEY) reader.textLength();
  }
  return skipContent(reader, info & CONTENT);
};

const readSection = (reader: ByteReader, roots: Set<string>): UpdateSection => {
  const structs = reader.count();
  if (structs === 0) throw new Unreadable('a section is empty');
  const client = reader.uint(CLIENT_MAX);
  const from = reader.uint(CLOCK_MAX);
  const needs: number[] = [];
  let clock = from;
  for (let left = structs; left > 0; left--) {
    const length = readStruct(reader, client, clock, needs, roots);
    if (length === 0) throw new Unreadable('a struct is empty');
    clock += length;
    if (clock > CLOCK_MAX) throw new Unreadable('a clock is too large');
  }
  return { client, from, to: clock, needs };
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
  const roots = new Set<string>();
  const sections: UpdateSection[] = [];
  try {
    for (let left = reader.count(); left > 0; left--) {
      const section = readSection(reader, roots);
      if (sections.some(({ client }) => client === section.client)) throw new Unreadable('a client has two sections');
      sections.push(section);
    }
    const deletes = readDeletes(reader);
    if (reader.left > 0) throw new Unreadable('bytes are left over');
    return { kind: 'readable', update: { sections, deletes, roots: [...roots] } };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'refused', code: 'update-malformed', reason: error.message };
    if (error instanceof HasGap) return { kind: 'refused', code: 'document-gap', reason: error.message };
    throw error;
  }
};
