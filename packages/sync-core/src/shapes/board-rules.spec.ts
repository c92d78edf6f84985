import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DocumentGuard } from '../guard/document-guard.ts';
import { Board } from './board.ts';
import { boardRules, type BoardRights } from './board-rules.ts';

const id = (): string => crypto.randomUUID();
const phases = { arrive: id(), write: id(), group: id() };
const [SERVER, ADA, BRAM] = [1, 5, 6];
const keys = { ada: `account:${id()}`, bram: `guest:${id()}` } as const;

const arriving: BoardRights = { refusal: null, notes: new Map([[phases.arrive, keys.bram]]), groups: new Set() };
const revealed: BoardRights = { ...arriving, notes: new Map([...arriving.notes, [phases.write, null]]) };
const grouping: BoardRights = { ...revealed, groups: new Set([phases.group]) };
const closed: BoardRights = { refusal: 'session-closed', notes: new Map(), groups: new Set() };

const copyOf = (doc: Y.Doc, clientID: number): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return Object.assign(copy, { clientID });
};

/** What stands on the board: a note of Ada’s, one of Bram’s, one that the server turned over, and a group. */
let there: Y.Doc;
const ids = { adas: id(), brams: id(), turned: id(), group: id() };

beforeEach(() => {
  there = Object.assign(new Y.Doc(), { clientID: ADA });
  const named = { phaseId: phases.arrive, createdAt: '2026-03-14T09:30:00.000Z' };
  new Board(there).addNote({ ...named, id: ids.adas, text: 'van Ada', author: keys.ada });
  there = copyOf(there, BRAM);
  new Board(there).addNote({ ...named, id: ids.brams, text: 'van Bram', author: keys.bram });
  there = copyOf(there, SERVER);
  new Board(there).addNote({ id: ids.turned, text: 'van iemand', phaseId: phases.write });
  new Board(there).addGroup({ id: ids.group, title: 'Wachten', phaseId: phases.group }, [ids.brams]);
});

/** What becomes of what Bram does, under the rights he has now. */
const tries = (rights: BoardRights, act: (board: Board, notes: Y.Map<Y.Map<unknown>>) => void): string => {
  const doc = copyOf(there, BRAM);
  const known = Y.encodeStateVector(doc);
  doc.transact(() => act(new Board(doc), doc.getMap('notes')));
  const update = Y.encodeStateAsUpdate(doc, known);
  const guard = new DocumentGuard([Y.encodeStateAsUpdate(there)]);
  const check = guard.check(update, { granted: new Set([BRAM]), rules: boardRules(rights) });
  return check.kind === 'refused' ? check.code : 'accepted';
};
const note = (rest: object = {}) => ({ id: id(), text: 'nieuw', phaseId: phases.arrive, author: keys.bram, ...rest });

describe('a note of somebody else', () => {
  it.each<[string, BoardRights]>([
    ['where notes are written with names', arriving],
    ['where notes are put together', grouping],
  ])('is not taken away or changed %s', (_where, rights) => {
    for (const other of [ids.adas, ids.turned]) {
      expect(tries(rights, (board) => board.removeNote(other))).toBe('not-your-note');
      expect(tries(rights, (board) => board.rewriteNote(other, 'iets anders'))).toBe('not-your-note');
      expect(tries(rights, (board) => board.rewriteNote(other, 'van'))).toBe('not-your-note');
    }
  });

  it('is not taken away by another way round', () => {
    const field = (name: string, value?: unknown) =>
      tries(grouping, (_, notes) => {
        const other = notes.get(ids.adas)!;
        if (value === undefined) other.delete(name);
        else other.set(name, value);
      });
    for (const name of ['phaseId', 'text', 'author', 'createdAt']) expect(field(name)).toBe('not-your-note');
    expect(field('phaseId', id())).toBe('not-your-note');
    expect(field('author', keys.bram)).toBe('not-your-note');
    expect(field('text', new Y.Text('van Bram'))).toBe('not-your-note');
    expect(tries(grouping, (board) => board.addNote(note({ id: ids.adas })))).toBe('not-your-note');
  });

  it('is moved where notes are put together, and not before', () => {
    const moves: ((board: Board) => void)[] = [
      (board) => board.moveNoteToGroup(ids.turned, ids.group),
      (board) => board.moveNoteToColumn(ids.turned, id()),
      (board) => board.placeNote(ids.adas, ids.turned),
      (board) => board.addGroup({ id: id(), title: '', phaseId: phases.group }, [ids.turned]),
      (board) => board.ungroup(ids.group),
      (board) => board.renameGroup(ids.group, 'Wachttijd'),
    ];
    for (const move of moves) {
      expect(tries(grouping, move)).toBe('accepted');
      expect(tries(revealed, move)).toBe('not-in-this-phase');
    }
  });
});

describe('a note of one’s own', () => {
  it('is written where the phase takes notes, under one’s own key where names are shown and under none elsewhere', () => {
    const adds = (rights: BoardRights, rest: object) => tries(rights, (board) => board.addNote(note(rest)));
    expect(adds(arriving, {})).toBe('accepted');
    expect(adds(arriving, { author: keys.ada })).toBe('not-your-name');
    expect(adds(arriving, { author: null })).toBe('not-your-name');
    expect(adds(arriving, { phaseId: phases.write, author: null })).toBe('not-in-this-phase');
    expect(adds(revealed, { phaseId: phases.write, author: null })).toBe('accepted');
    expect(adds(revealed, { phaseId: phases.write })).toBe('not-your-name');
    const timed = { phaseId: phases.write, author: null, createdAt: '2026-03-14T09:30:00.000Z' };
    expect(adds(revealed, timed)).toBe('update-out-of-shape');
  });

  it('is changed and taken away by its writer', () => {
    expect(tries(arriving, (board) => board.rewriteNote(ids.brams, 'van Bram, beter'))).toBe('accepted');
    expect(tries(arriving, (board) => board.removeNote(ids.brams))).toBe('accepted');
    expect(tries(arriving, (_, notes) => notes.get(ids.brams)!.set('author', keys.ada))).toBe('update-out-of-shape');
  });

  it('may be made, moved and taken away again before it is sent', () => {
    const own = note();
    const all = (board: Board) => {
      board.addNote(own);
      board.rewriteNote(own.id, 'anders');
      board.moveNoteToColumn(own.id, id());
      board.removeNote(own.id);
    };
    expect(tries(arriving, all)).toBe('accepted');
  });
});

describe('a group', () => {
  it('belongs to a phase in which groups are made', () => {
    const adds = (phaseId: string) => tries(grouping, (board) => board.addGroup({ id: id(), title: '', phaseId }));
    expect([adds(phases.group), adds(phases.arrive)]).toEqual(['accepted', 'not-in-this-phase']);
  });
});

describe('what hangs on something that is gone', () => {
  it('does no harm and is no fault of its writer, who could not know', () => {
    const doc = copyOf(there, BRAM);
    const known = Y.encodeStateVector(doc);
    new Board(doc).moveNoteToGroup(ids.turned, ids.group);
    new Board(there).removeNote(ids.turned);
    const update = Y.encodeStateAsUpdate(doc, known);
    const guard = new DocumentGuard([Y.encodeStateAsUpdate(there)]);
    const check = guard.check(update, { granted: new Set([BRAM]), rules: boardRules(arriving) });
    expect(check.kind).toBe('passes');
  });
});

describe('nothing is done at all', () => {
  it('when the session is over', () => {
    expect(tries(closed, (board) => board.addNote(note()))).toBe('session-closed');
    expect(tries(closed, (board) => board.removeNote(ids.brams))).toBe('session-closed');
  });
});

describe('the shape of a board', () => {
  it.each<[string, (notes: Y.Map<Y.Map<unknown>>, board: Board) => void]>([
    ['another top-level map', (_, board) => board.doc.getMap('elsewhere').set('a', 1)],
    ['a list', (_, board) => board.doc.getArray('list').push([1])],
    ['an entry that is no map', (notes) => notes.set(id(), 'x' as never)],
    ['an entry without a proper id', (notes) => notes.set('__proto__', new Y.Map())],
    ['an unknown field', (notes) => notes.get(ids.brams)!.set('colour', 'red')],
    ['a field that only objects have', (notes) => notes.get(ids.brams)!.set('constructor', 'x')],
    ['a value of another type', (notes) => notes.get(ids.brams)!.set('order', 5)],
    ['an endless number', (notes) => notes.get(ids.brams)!.set('order', Infinity)],
    ['an object for a text', (notes) => notes.get(ids.brams)!.set('order', { deep: true })],
    ['a list for a text', (notes) => notes.get(ids.brams)!.set('order', new Y.Array())],
    ['a text for a value', (notes) => notes.get(ids.brams)!.set('order', new Y.Text('x'))],
    ['a picture in a text', (_, board) => board.textOf(ids.brams)!.insertEmbed(0, { image: 'x' })],
    ['a format in a text', (_, board) => board.textOf(ids.brams)!.format(0, 3, { bold: true })],
    ['an attribute of a text', (_, board) => board.textOf(ids.brams)!.setAttribute('a', 'b')],
  ])('has no place for %s', (_what, act) => {
    expect(tries(grouping, (board, notes) => act(notes, board))).toBe('update-out-of-shape');
  });

  it('has bounds: for the length of a note, and the number of them', () => {
    expect(tries(arriving, (board) => board.addNote(note({ text: 'x'.repeat(600) })))).toBe('accepted');
    expect(tries(arriving, (board) => board.addNote(note({ text: 'x'.repeat(2_000) })))).toBe('too-large');
    expect(tries(arriving, (board) => board.textOf(ids.brams)!.insert(0, 'x'.repeat(1_300)))).toBe('too-large');
    const typedAndErased = (board: Board) => {
      for (let times = 0; times < 5; times++) {
        board.textOf(ids.brams)!.insert(0, 'x'.repeat(500));
        board.textOf(ids.brams)!.delete(0, 500);
      }
    };
    expect(tries(arriving, typedAndErased)).toBe('accepted');
    new Board(there).addNotes(Array.from({ length: 1_997 }, () => note()));
    expect(tries(arriving, (board) => board.addNote(note()))).toBe('document-full');
    const oneForAnother = (board: Board) => {
      board.removeNote(ids.brams);
      board.addNote(note());
    };
    expect(tries(arriving, oneForAnother)).toBe('accepted');
  });
});
