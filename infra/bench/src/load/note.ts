import { randomUUID } from 'node:crypto';
import { type Doc, Map as YMap, Text } from 'yjs';
import { bounds } from '@inrol/contracts';

/** So long may a note be; who has more to say begins another. */
export const longestNote = bounds.note;

/**
 * Puts a note on the board, with all its fields; answers its live text. Does not read the board to find its place in the
 * order, as a page does: the load has no time for that.
 */
export const addNote = (doc: Doc, phaseId: string, author: string, words = ''): Text => {
  const text = new Text(words);
  const fields = { text, phaseId, columnId: null, groupId: null, author, createdAt: null, order: 'a' };
  doc.getMap('notes').set(randomUUID(), new YMap(Object.entries(fields)));
  return text;
};
