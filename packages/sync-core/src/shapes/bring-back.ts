import type { BoardContent, ProcessMapContent } from '@inrol/contracts/sync';
import * as Y from 'yjs';
import { type Entry, rewrite } from './fields.ts';

type Wanted = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Makes a board hold what it held earlier, in one transaction. What came since goes; ids and texts are those of then. */
export const bringBackBoard = (doc: Y.Doc, { notes, groups }: BoardContent): void => {
  doc.transact(() => {
    bringBack(doc.getMap('groups'), groups);
    bringBack(doc.getMap('notes'), notes, 'text');
  });
};

/** Makes a process map hold what it held earlier, in one transaction. What came since goes. */
export const bringBackProcessMap = (doc: Y.Doc, { lanes, steps, flows }: ProcessMapContent): void => {
  doc.transact(() => {
    bringBack(doc.getMap('lanes'), lanes);
    bringBack(doc.getMap('steps'), steps, 'note');
    bringBack(doc.getMap('flows'), flows);
  });
};

/** By as few changes as it takes: what is the same already is left alone, so that doing it twice changes nothing. */
const bringBack = (entries: Y.Map<unknown>, wanted: readonly Wanted[], live?: string): void => {
  const ids = new Set(wanted.map(({ id }) => id));
  for (const id of [...entries.keys()]) if (!ids.has(id)) entries.delete(id);
  for (const { id, ...fields } of wanted) {
    const entry = entryIn(entries, id);
    for (const [field, value] of Object.entries(fields)) {
      if (field === live) setText(entry, field, String(value));
      else if (entry.get(field) !== value) entry.set(field, value);
    }
  }
};

const entryIn = (entries: Y.Map<unknown>, id: string): Entry => {
  const there = entries.get(id);
  if (there instanceof Y.Map) return there;
  const entry = new Y.Map<unknown>();
  entries.set(id, entry);
  return entry;
};

const setText = (entry: Entry, field: string, value: string): void => {
  const text = entry.get(field);
  if (text instanceof Y.Text) rewrite(text, value);
  else entry.set(field, new Y.Text(value));
};
