import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Board } from '../shapes/board.ts';
import { ProcessMap } from '../shapes/process-map.ts';
import { wholeOf } from './whole-of.ts';
import { wordsIn } from './words-in.ts';

const phaseId = 'e5b8a0a4-1f3c-4f6e-9a43-0c9c1d5b9a11';

/** What was written in `doc` from now on. */
const writtenIn = (doc: Y.Doc, write: () => void): Uint8Array[] => {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  doc.on('update', keep);
  write();
  doc.off('update', keep);
  return updates;
};

describe('the words in updates that were not taken', () => {
  it('are the texts that were written, whole and in order', () => {
    const doc = new Y.Doc();
    const board = new Board(doc);
    const updates = writtenIn(doc, () => {
      board.addNote({ id: 'a', text: 'Eerst', phaseId });
      board.addNote({ id: 'b', text: 'Dan dit', phaseId });
      board.rewriteNote('a', 'Eerst bellen');
    });
    expect(wordsIn(updates, doc)).toEqual(['Eerst bellen', 'Dan dit']);
    expect(wordsIn(updates, wholeOf(updates))).toEqual(['Eerst bellen', 'Dan dit']);
  });

  it('are a whole text, where only a part of it was changed', () => {
    const doc = new Y.Doc();
    const board = new Board(doc);
    board.addNote({ id: 'a', text: 'De wachtlijst', phaseId });
    const before = Y.encodeStateAsUpdate(doc);
    const updates = writtenIn(doc, () => board.rewriteNote('a', 'De wachtlijst groeit'));
    expect(wordsIn(updates, wholeOf([before, ...updates]))).toEqual(['De wachtlijst groeit']);
  });

  it('are the letters themselves, where what they lean on is not there', () => {
    const doc = new Y.Doc();
    const board = new Board(doc);
    board.addNote({ id: 'a', text: 'De wachtlijst', phaseId });
    const updates = writtenIn(doc, () => {
      for (const text of ['De wachtlijst g', 'De wachtlijst gr', 'De wachtlijst gro']) board.rewriteNote('a', text);
    });
    expect(wordsIn(updates, wholeOf(updates))).toEqual(['gro']);
  });

  it('are what steps are called and how they are done, as it was last', () => {
    const doc = new Y.Doc();
    const map = new ProcessMap(doc);
    const updates = writtenIn(doc, () => {
      map.addStep({ id: 'a', x: 0, y: 0, title: '', kind: 'step' });
      for (const title of ['Mel', 'Melding lezen']) map.changeStep('a', { title });
      map.changeStep('a', { contribution: 'hinders', procedure: 'Jeugdwet' });
    });
    expect(wordsIn(updates, doc)).toEqual(['Melding lezen', 'Jeugdwet']);
  });

  it('are none, where things were only moved, marked or taken away', () => {
    const doc = new Y.Doc();
    const map = new ProcessMap(doc);
    map.addStep({ id: 'a', x: 0, y: 0, title: 'Melding lezen', kind: 'step' });
    const updates = writtenIn(doc, () => {
      map.changeStep('a', { x: 288, contribution: 'hinders' });
      map.removeStep('a');
    });
    expect(wordsIn(updates, doc)).toEqual([]);
    expect(wordsIn([], doc)).toEqual([]);
  });
});
