import { Board } from '@inrol/sync-core/shapes';
import * as Y from 'yjs';

/** What stands on the board that hostile updates are made for. */
export const hostileIds = {
  phase: '10000000-0000-4000-8000-0000000000f0',
  note: '10000000-0000-4000-8000-000000000001',
  ada: 'guest:a0000000-0000-4000-8000-00000000000a',
  mallory: 'guest:70000000-0000-4000-8000-000000000007',
} as const;

/** A note of Ada’s, written under client id 1: always the same bytes. */
export const hostileBase = (): Uint8Array => {
  const doc = Object.assign(new Y.Doc(), { clientID: 1 });
  const note = { id: hostileIds.note, text: 'van Ada', phaseId: hostileIds.phase };
  new Board(doc).addNote({ ...note, author: hostileIds.ada, createdAt: '2026-03-14T09:30:00.000Z' });
  return Y.encodeStateAsUpdate(doc);
};
