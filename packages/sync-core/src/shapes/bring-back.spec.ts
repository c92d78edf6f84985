import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Board } from './board.ts';
import { bringBackBoard, bringBackProcessMap } from './bring-back.ts';
import { ProcessMap } from './process-map.ts';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const phaseId = id(1);

/** What a change sends, in bytes; 0 where it changes nothing. */
const sent = (doc: Y.Doc, change: () => void): number => {
  let bytes = 0;
  const count = (update: Uint8Array) => (bytes += update.byteLength);
  doc.on('update', count);
  change();
  doc.off('update', count);
  return bytes;
};

describe('a board', () => {
  const started = () => {
    const doc = new Y.Doc();
    const board = new Board(doc);
    for (const number of [11, 12, 13]) board.addNote({ id: id(number), text: `briefje ${number}`, phaseId });
    board.addGroup({ id: id(21), title: 'samen', phaseId }, [id(11), id(12)]);
    return { doc, board };
  };

  it('holds again what it held, also what was thrown away, and no more', () => {
    const { doc, board } = started();
    const earlier = board.toJSON();
    board.removeNote(id(11));
    board.ungroup(id(21));
    board.rewriteNote(id(12), 'heel iets anders');
    board.addNote({ id: id(14), text: 'van later', phaseId });
    bringBackBoard(doc, earlier);
    expect(board.toJSON()).toEqual(earlier);
  });

  it('is brought back by a change: what was there before can be brought back in turn', () => {
    const { doc, board } = started();
    const earlier = board.toJSON();
    board.removeNote(id(13));
    const later = board.toJSON();
    bringBackBoard(doc, earlier);
    bringBackBoard(doc, later);
    expect(board.toJSON()).toEqual(later);
  });

  it('keeps what somebody else types into a note meanwhile, where the note was there then', () => {
    const { doc, board } = started();
    const earlier = board.toJSON();
    board.rewriteNote(id(12), 'briefje 12, en meer');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    bringBackBoard(doc, earlier);
    new Board(other).textOf(id(12))!.insert(0, 'let op: ');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(board.textOf(id(12))!.toString()).toBe('let op: briefje 12');
  });

  it('sends nothing where nothing changed', () => {
    const { doc, board } = started();
    expect(sent(doc, () => bringBackBoard(doc, board.toJSON()))).toBe(0);
  });
});

describe('a process map', () => {
  it('holds again what it held, with its flows and remarks', () => {
    const doc = new Y.Doc();
    const map = new ProcessMap(doc);
    map.addLane(id(31), 'Wijkteam');
    for (const number of [41, 42]) map.addStep({ id: id(number), x: 0, y: 0, title: `stap ${number}`, kind: 'step' });
    map.rewriteNote(id(41), 'duurt lang');
    map.addFlow({ id: id(51), from: id(41), to: id(42), label: '' });
    const earlier = map.toJSON();
    map.removeStep(id(41));
    map.removeLane(id(31));
    map.changeStep(id(42), { title: 'anders', contribution: 'hinders' });
    bringBackProcessMap(doc, earlier);
    expect(map.toJSON()).toEqual(earlier);
    expect(sent(doc, () => bringBackProcessMap(doc, earlier))).toBe(0);
  });
});
