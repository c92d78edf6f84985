import { boardContent } from '@inrol/contracts/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Board } from './board.ts';

const id = (): string => crypto.randomUUID();
const phaseId = id();
const ADA = `account:${id()}` as const;

/** Two people with the same board, who have not heard from each other since `apart`. */
const apart = (board: Board): [Board, Board] => {
  const copies = [1, 2].map((clientID) => {
    const doc = new Y.Doc();
    doc.clientID = clientID;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc));
    return new Board(doc);
  });
  return copies as [Board, Board];
};

const together = (one: Board, other: Board): void => {
  const updates = [one, other].map(({ doc }) => Y.encodeStateAsUpdate(doc));
  for (const { doc } of [one, other]) for (const update of updates) Y.applyUpdate(doc, update);
  expect(one.toJSON()).toEqual(other.toJSON());
};

let board: Board;
const texts = (of = board): string[] => of.toJSON().notes.map(({ text }) => text);
const note = (text: string) => of(text).id;
const of = (text: string) => board.toJSON().notes.find((candidate) => candidate.text === text)!;

beforeEach(() => {
  board = new Board(new Y.Doc());
  board.addNotes(['een', 'twee', 'drie'].map((text) => ({ id: id(), text, phaseId })));
});

describe('a board', () => {
  it('shows notes in the order in which they were added, and fits the contract', () => {
    board.addNote({ id: id(), text: 'vier', phaseId, author: ADA, createdAt: '2026-03-14T09:30:00.000Z' });
    expect(texts()).toEqual(['een', 'twee', 'drie', 'vier']);
    expect(boardContent.parse(board.toJSON())).toEqual(board.toJSON());
    expect(of('vier')).toMatchObject({ author: ADA, createdAt: '2026-03-14T09:30:00.000Z' });
    expect(of('een')).toMatchObject({ author: null, createdAt: null });
  });

  it('groups notes, renames the group, and takes it away without its notes', () => {
    const groupId = id();
    board.addGroup({ id: groupId, title: 'Wachten', phaseId }, [note('een'), note('drie')]);
    expect(of('een').groupId).toBe(groupId);
    expect(of('twee').groupId).toBeNull();
    board.renameGroup(groupId, 'Wachttijd');
    expect(board.toJSON().groups).toMatchObject([{ title: 'Wachttijd' }]);
    board.moveNoteToGroup(note('drie'), null);
    board.ungroup(groupId);
    expect(board.toJSON().groups).toEqual([]);
    expect(board.toJSON().notes.map(({ groupId: group }) => group)).toEqual([null, null, null]);
  });

  it('puts a note behind another one, or first', () => {
    board.placeNote(note('drie'), null);
    expect(texts()).toEqual(['drie', 'een', 'twee']);
    board.placeNote(note('drie'), note('een'));
    expect(texts()).toEqual(['een', 'drie', 'twee']);
  });

  it('keeps both when two people type in one note at the same time', () => {
    const [one, other] = apart(board);
    one.rewriteNote(note('een'), 'een of');
    other.rewriteNote(note('een'), 'bijna een');
    together(one, other);
    expect(texts(one)).toContain('bijna een of');
  });

  it('lets a note be in one group only when two people move it at once', () => {
    const groups = [id(), id()];
    for (const groupId of groups) board.addGroup({ id: groupId, title: 'groep', phaseId });
    const [one, other] = apart(board);
    one.moveNoteToGroup(note('een'), groups[0]!);
    other.moveNoteToGroup(note('een'), groups[1]!);
    together(one, other);
    expect(groups).toContain(one.toJSON().notes.find(({ text }) => text === 'een')!.groupId);
  });

  it('loses no note when somebody moves it into a group that is taken away meanwhile', () => {
    const groupId = id();
    board.addGroup({ id: groupId, title: 'groep', phaseId });
    const [one, other] = apart(board);
    one.moveNoteToGroup(note('een'), groupId);
    other.ungroup(groupId);
    together(one, other);
    expect(one.toJSON().notes.find(({ text }) => text === 'een')!.groupId).toBeNull();
  });

  it('leaves out or cuts off what somebody wrote past the shape', () => {
    const notes = board.doc.getMap('notes');
    notes.set('no-id', new Y.Map([['phaseId', phaseId]]));
    notes.set(id(), 'no entry');
    notes.set(id(), new Y.Map([['text', 'no phase']]));
    notes.set(
      id(),
      new Y.Map<unknown>([
        ['phaseId', phaseId],
        ['text', 'x'.repeat(2_000)],
        ['createdAt', 'gisteren'],
        ['order', 5],
      ]),
    );
    const content = board.toJSON();
    expect(boardContent.parse(content)).toEqual(content);
    expect(content.notes).toHaveLength(4);
  });

  it('gives what can be kept, whatever was written', () => {
    const write = (noteId: string, text: string, createdAt: string | null = null) =>
      board.addNote({ id: noteId, text, phaseId, createdAt });
    write('a0000000-0000-0000-0000-000000000001', 'an id that nobody gives out');
    write(id(), 'nul\0 and half \ud83d', '+275760-09-13T00:00:00.000Z');
    write(id(), `${'x'.repeat(599)}😀`);
    const content = board.toJSON();
    expect(boardContent.parse(content)).toEqual(content);
    expect(texts().slice(3)).toEqual(['nul and half ', 'x'.repeat(599)]);
    expect(of('nul and half ').createdAt).toBeNull();
  });
});
