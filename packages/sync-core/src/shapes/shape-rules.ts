import type { ErrorCode } from '@inrol/contracts';
import { type Change, holdsNothing, typeKind, typeOf, valuesOf, type Write } from '../guard/change.ts';
import type { DocumentIndex } from '../guard/document-index.ts';
import type { Entry } from '../guard/entry.ts';
import { contentKind } from '../guard/skip-content.ts';
import { isAuthor, isId } from './fields.ts';

/** Two people may type in one text at once, each within its bound; who reads gets what fits. */
const TOGETHER = 2;

export interface LiveText {
  readonly longest: number;
}
/** Whether a plain value belongs in a field. */
export type FieldRule = (value: unknown) => boolean;

/** What a kind of document is made of: top-level maps of entries, by name. */
export type Shape = Readonly<Record<string, EntryShape>>;
export interface EntryShape {
  readonly most: number;
  readonly fields: Readonly<Record<string, FieldRule | LiveText>>;
}

export const liveText = (longest: number): LiveText => ({ longest });
export const plainText =
  (longest: number): FieldRule =>
  (value) =>
    typeof value === 'string' && value.length <= longest * TOGETHER;
export const orNothing =
  (rule: FieldRule): FieldRule =>
  (value) =>
    value === null || value === undefined || rule(value);
export const oneOf =
  (choices: readonly string[]): FieldRule =>
  (value) =>
    choices.some((choice) => choice === value);
/** Neither endless nor no number at all. */
export const aNumber: FieldRule = (value) => Number.isFinite(value);
export const anId: FieldRule = isId;
export const anAuthor: FieldRule = isAuthor;

/**
 * Whether all that a change writes belongs in a document of this shape: known names, values of the right type, texts and
 * numbers of entries within bounds. Answers the code of the refusal, or null.
 */
export const checkShape = (change: Change, shape: Shape, document: DocumentIndex): ErrorCode | null => {
  for (const write of change.writes) {
    const entryShape = Object.hasOwn(shape, write.entry.root) ? shape[write.entry.root] : undefined;
    if (!entryShape || !belongs(change, write, entryShape)) return 'update-out-of-shape';
  }
  if (outgrown(change, shape)) return 'too-large';
  return overfull(change, shape, document) ? 'document-full' : null;
};

const belongs = (change: Change, write: Write, { fields }: EntryShape): boolean => {
  const { level, field, entry, keyed } = write;
  if (level === 0) return isId(entry.key) && (holdsNothing(write) || typeOf(change, write) === typeKind.map);
  const rule = field !== null && Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!rule) return false;
  const isLive = typeof rule !== 'function';
  if (holdsNothing(write)) return level === 1 || isLive;
  if (level === 2) return isLive && !keyed && write.kind === contentKind.text;
  if (isLive) return typeOf(change, write) === typeKind.text;
  return write.kind === contentKind.any && valuesOf(change, write).every(rule);
};

const longestOf = (shape: Shape, { root }: Entry, field: string): number => {
  const rule = shape[root]?.fields[field];
  return typeof rule === 'object' ? rule.longest * TOGETHER : Infinity;
};

/** A live text got longer than it may be. */
const outgrown = ({ writes, removals }: Change, shape: Shape): boolean => {
  const grown = new Map<Entry, Map<string, number>>();
  for (const { entry, level, field, kind, length } of writes) {
    if (level !== 2 || kind !== contentKind.text) continue;
    const ofEntry = grown.get(entry) ?? new Map<string, number>();
    grown.set(entry, ofEntry);
    ofEntry.set(field ?? '', (ofEntry.get(field ?? '') ?? 0) + length);
  }
  if (grown.size === 0) return false;
  for (const { entry, level, field, length } of removals) {
    const ofEntry = entry && grown.get(entry);
    if (ofEntry && level === 2) ofEntry.set(field ?? '', (ofEntry.get(field ?? '') ?? 0) - length);
  }
  for (const [entry, fields] of grown) {
    for (const [field, by] of fields) {
      if (by > 0 && entry.live && entry.lengthOf(field) + by > longestOf(shape, entry, field)) return true;
    }
  }
  return false;
};

/** More entries came than went, and now there are too many. */
const overfull = ({ writes, removals }: Change, shape: Shape, document: DocumentIndex): boolean => {
  const more = new Map<string, number>();
  const count = (root: string, by: number) => more.set(root, (more.get(root) ?? 0) + by);
  for (const write of writes) {
    const { entry, level } = write;
    if (level === 0 && !holdsNothing(write) && !document.entry(entry.root, entry.key)) count(entry.root, 1);
  }
  if (more.size === 0) return false;
  for (const { entry, level } of removals) if (entry && level === 0) count(entry.root, -1);
  return [...more].some(([root, by]) => by > 0 && document.count(root) + by > (shape[root]?.most ?? 0));
};
