import { Board, boardRules } from '@inrol/sync-core/shapes';
import { describe, expect, it } from 'vitest';
import { SyncWorld } from './sync-world.ts';

const documentId = 'b9b2c3a4-5f0e-4c1d-9a8b-7c6d5e4f3a2b';
const phaseId = '10000000-0000-4000-8000-0000000000f1';
const noteId = '10000000-0000-4000-8000-000000000001';
const LONG = 120_000;

describe('a document in which nobody wrote for a while', () => {
  it('is guarded as before, though nothing was held for it meanwhile', async () => {
    const world = new SyncWorld(documentId);
    world.rules = boardRules({ refusal: null, notes: new Map([[phaseId, null]]), groups: new Set() });
    const ada = world.addClient('account:5a1f6f0e-7a0b-4b1e-8a51-000000000001');
    const bram = world.addClient('account:5a1f6f0e-7a0b-4b1e-8a51-000000000002');
    for (const client of [ada, bram]) {
      await client.replica.start();
      await client.connect();
    }
    await world.flush();
    new Board(ada.replica.doc).addNote({ id: noteId, text: 'van Ada', phaseId });
    await world.flush();
    for (let times = 0; times < 3; times++) {
      world.clock.advance(LONG);
      await world.flush();
    }
    new Board(ada.replica.doc).rewriteNote(noteId, 'van Ada, later');
    await world.flush();
    expect(ada.replica.status.kind).toBe('saved');
    new Board(bram.replica.doc).removeNote(noteId);
    await world.flush();
    expect(bram.replica.status).toMatchObject({ kind: 'refused', code: 'not-your-note' });
    expect(await world.rooms.read(documentId, (doc) => new Board(doc).toJSON().notes)).toMatchObject([
      { text: 'van Ada, later' },
    ]);
  });
});
