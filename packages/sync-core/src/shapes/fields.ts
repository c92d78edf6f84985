import type { AuthorKey } from '@inrol/contracts/sync';
import * as Y from 'yjs';

/** One entry of a document: fields that others may have written in any way they like, read so that they fit the shape. */
export type Entry = Y.Map<unknown>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const AUTHOR = /^(account|guest|group):[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** What no database keeps and no screen shows: NUL, and half a character. */
const UNKEPT = /[\0\p{Cs}]/gu;

/** A UUID in lower case, as every id is written. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** The key of a person or of a small group. */
export const isAuthor = (value: unknown): value is AuthorKey => typeof value === 'string' && AUTHOR.test(value);

export const authorOf = (entry: Entry, field: string): AuthorKey | null => {
  const value = entry.get(field);
  return isAuthor(value) ? value : null;
};

export const idOf = (entry: Entry, field: string): string | null => {
  const value = entry.get(field);
  return isId(value) ? value : null;
};

/** A text, or nothing; cut off at `max`, without what cannot be kept. */
export const textOf = (entry: Entry, field: string, max: number): string => {
  const value = entry.get(field);
  const text = value instanceof Y.Text ? value.toString() : value;
  return typeof text === 'string' ? text.slice(0, max).replaceAll(UNKEPT, '') : '';
};

/** A moment in UTC in a year of four digits, or null. */
export const momentOf = (entry: Entry, field: string): string | null => {
  const time = Date.parse(textOf(entry, field, 30));
  const moment = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return /^(?!0000)\d{4}-/.test(moment) ? moment : null;
};

export const choiceOf = <Choice extends string>(
  entry: Entry,
  field: string,
  choices: readonly Choice[],
): Choice | null => choices.find((choice) => choice === entry.get(field)) ?? null;

/** A number between two bounds; null where it is none. */
export const numberOf = (entry: Entry, field: string, min: number, max: number): number | null => {
  const value = entry.get(field);
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : null;
};

/** The entries of a top-level map that are entries, at most `max`, with their ids. */
export const entriesOf = (map: Y.Map<unknown>, max: number): [string, Entry][] => {
  const entries: [string, Entry][] = [];
  for (const [id, value] of map) {
    if (entries.length === max) break;
    if (isId(id) && value instanceof Y.Map) entries.push([id, value]);
  }
  return entries;
};

/** Makes an entry of plain values. */
export const entry = (fields: Readonly<Record<string, unknown>>): Entry => new Y.Map(Object.entries(fields));

/** Changes a live text into another one by its difference, so that what somebody else types beside it stays. */
export const rewrite = (text: Y.Text, wanted: string): void => {
  const now = text.toString();
  let start = 0;
  while (start < now.length && start < wanted.length && now[start] === wanted[start]) start++;
  let end = 0;
  while (end < now.length - start && end < wanted.length - start && now.at(-1 - end) === wanted.at(-1 - end)) end++;
  const removed = now.length - start - end;
  if (removed > 0) text.delete(start, removed);
  if (wanted.length - end > start) text.insert(start, wanted.slice(start, wanted.length - end));
};
