import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Board } from './board.ts';
import { BoardHistory } from './board-history.ts';

const id = (): string => crypto.randomUUID();
const phaseId = id();
const ids = { a: id(), b: id(), c: id() };

/** Two pages with the same board on them, and what each did. */
let ada: { board: Board; history: BoardHistory };
let bram: typeof ada;

const page = (clientID: number): typeof ada => {
  const doc = Object.assign(new Y.Doc(), { clientID });
  return { board: new Board(doc), history: new BoardHistory(doc) };
};
const tell = (from: typeof ada, to: typeof ada): void =>
  Y.applyUpdate(to.board.doc, Y.encodeStateAsUpdate(from.board.doc, Y.encodeStateVector(to.board.doc)), 'server');
const both = (): void => {
  tell(ada, bram);
  tell(bram, ada);
};
const act = (who: typeof ada, run: (board: Board) => void): void => {
  who.history.change(() => run(who.board));
  both();
};
const undo = (who: typeof ada): void => {
  who.history.undo();
  both();
};
const groups = () => ada.board.toJSON().groups.map(({ title }) => title);
const placeOf = (note: keyof typeof ids) => ada.board.toJSON().notes.find((one) => one.id === ids[note])?.groupId;
const group = (who: typeof ada, title: string, notes: readonly string[]): string => {
  const made = id();
  act(who, (board) => board.addGroup({ id: made, title, phaseId }, notes));
  return made;
};

beforeEach(() => {
  [ada, bram] = [page(5), page(6)];
  ada.board.addNotes(Object.values(ids).map((note) => ({ id: note, text: note, phaseId })));
  both();
});

describe('taking back', () => {
  it('begins with the last thing one did oneself, and it can be done again', () => {
    group(ada, 'Wachten', [ids.a, ids.b]);
    group(bram, 'Papier', [ids.c]);
    undo(ada);
    expect([groups(), placeOf('a'), ada.history.canUndo]).toEqual([['Papier'], null, false]);
    ada.history.redo();
    both();
    expect(groups().toSorted()).toEqual(['Papier', 'Wachten']);
    expect(placeOf('a')).not.toBeNull();
  });

  it('brings back a note that one took away, with what it said', () => {
    const note = ada.board.toJSON().notes[0];
    act(ada, (board) => board.removeNote(ids.a));
    undo(ada);
    expect(ada.board.toJSON().notes.find((one) => one.id === ids.a)).toEqual(note);
  });

  it('is not offered for a note that somebody else moved on since', () => {
    const [one, other] = [group(ada, 'Een', []), group(bram, 'Twee', [])];
    act(ada, (board) => board.moveNoteToGroup(ids.a, one));
    act(bram, (board) => board.moveNoteToGroup(ids.a, other));
    undo(ada);
    expect(placeOf('a')).toBe(other);
  });

  it('leaves a group in which somebody else put something, or that they named', () => {
    const made = group(ada, 'Wachten', [ids.a]);
    act(bram, (board) => board.moveNoteToGroup(ids.b, made));
    undo(ada);
    expect([groups(), placeOf('a'), placeOf('b')]).toEqual([['Wachten'], null, made]);
    const named = group(ada, '', [ids.c]);
    act(bram, (board) => board.renameGroup(named, 'Papier'));
    undo(ada);
    expect(groups()).toContain('Papier');
  });

  it('puts back what still lies where one left it when a group was dissolved', () => {
    const made = group(bram, 'Wachten', [ids.a, ids.b]);
    const other = group(bram, 'Papier', []);
    act(ada, (board) => board.ungroup(made));
    act(bram, (board) => board.moveNoteToGroup(ids.b, other));
    undo(ada);
    expect([placeOf('a'), placeOf('b')]).toEqual([made, other]);
  });
});
