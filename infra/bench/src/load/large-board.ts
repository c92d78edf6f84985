import { Doc } from 'yjs';
import { addNote, longestNote } from './note.ts';

const words = 'Wij bellen elk gezin binnen een week na de aanmelding terug, en zeggen dan wie er langskomt. ';
const note = words.repeat(Math.ceil(longestNote / words.length)).slice(0, longestNote);
const NOTES_AT_ONCE = 100;

export interface LargeBoard {
  /** As one update, about. */
  readonly bytes: number;
  readonly phaseId: string;
  readonly author: string;
  /** To write under; null for any. */
  readonly clientId: number | null;
}

/** A board full of notes, as updates that are each small enough for one message. */
export const largeBoard = ({ bytes, phaseId, author, clientId }: LargeBoard): Uint8Array[] => {
  const doc = new Doc();
  if (clientId !== null) doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const size = () => updates.reduce((sum, update) => sum + update.byteLength, 0);
  while (size() < bytes) {
    doc.transact(() => {
      for (let count = 0; count < NOTES_AT_ONCE; count++) addNote(doc, phaseId, author, note);
    });
  }
  return updates;
};
