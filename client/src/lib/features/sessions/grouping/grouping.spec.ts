import { Board } from '@inrol/sync-core/shapes';
import { Doc } from 'yjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoardState } from '../room/board-state.svelte.ts';
import { BoardUndo } from '../room/board-undo.svelte.ts';
import type { RoomState } from '../room/room-state.svelte.ts';
import { idOf, session } from '../test/a-session.ts';
import { Grouping } from './grouping.svelte.ts';
import { Offers } from './offers.svelte.ts';

const now = session();
const [, writing, phase] = now.phases as [(typeof now.phases)[0], (typeof now.phases)[0], (typeof now.phases)[0]];
const columns = [
  { id: idOf(50), title: 'Wat lukte' },
  { id: idOf(51), title: 'Wat lukte niet' },
];

let board: BoardState;
let grouping: Grouping;
let undo: BoardUndo;
const texts = (notes: readonly { text: string }[]) => notes.map(({ text }) => text);

beforeEach(() => {
  const doc = new Doc();
  new Board(doc).addNotes([
    { id: idOf(10), text: 'bellen', phaseId: writing.id, columnId: columns[0]!.id },
    { id: idOf(11), text: 'formulier', phaseId: writing.id, columnId: columns[1]!.id },
    { id: idOf(12), text: 'wachten', phaseId: writing.id, columnId: columns[1]!.id },
  ]);
  board = new BoardState({
    doc,
    access: 'write',
    saving: 'saved',
    presence: [],
    isOwn: () => false,
    status: { kind: 'saved' },
    setPresence: () => undefined,
    keptBack: [],
    openedWith: [],
    sendAgain: () => undefined,
    discard: async () => undefined,
  });
  undo = new BoardUndo(board);
  const room = { board, session: now, contentFor: () => board.content } as unknown as RoomState;
  grouping = new Grouping(
    room,
    () => phase,
    () => columns,
  );
});

describe('putting notes together', () => {
  it('makes a group of two notes, in the column of the one below, and asks for its name', () => {
    grouping.put(idOf(10), { kind: 'note', id: idOf(11) });
    const [group] = grouping.groupsIn(columns[1]!.id);
    expect(texts(grouping.notesIn(group!.id))).toEqual(['formulier', 'bellen']);
    expect(grouping.unnamed).toBe(group!.id);
    grouping.name(group!.id, 'Papier');
    expect(grouping.groupName(grouping.content.groups[0]!)).toBe('Papier');
    expect(grouping.unnamed).toBeNull();
  });

  it('puts a note in the group of the note it lands on', () => {
    grouping.put(idOf(11), { kind: 'note', id: idOf(12) });
    grouping.put(idOf(10), { kind: 'note', id: idOf(12) });
    expect(grouping.content.groups).toHaveLength(1);
    expect(grouping.looseIn(columns[0]!.id)).toEqual([]);
  });

  it('lays a note loose in the column it is dropped on', () => {
    grouping.put(idOf(10), { kind: 'note', id: idOf(11) });
    grouping.put(idOf(10), { kind: 'column', id: columns[1]!.id });
    expect(texts(grouping.looseIn(columns[1]!.id))).toEqual(['wachten', 'bellen']);
  });

  it('does nothing when a note is dropped where it was', () => {
    grouping.put(idOf(10), { kind: 'note', id: idOf(10) });
    grouping.put(idOf(10), { kind: 'column', id: columns[0]!.id });
    expect(undo.canUndo).toBe(false);
  });

  it('leaves the notes on the table when a group is dissolved, and undoes one thing at a time', () => {
    grouping.put(idOf(11), { kind: 'note', id: idOf(12) });
    grouping.ungroup(grouping.content.groups[0]!.id);
    expect(texts(grouping.looseIn(columns[1]!.id))).toEqual(['wachten', 'formulier']);
    undo.undo();
    expect(grouping.content.groups).toHaveLength(1);
    undo.undo();
    expect(grouping.content.groups).toEqual([]);
    expect(grouping.content.notes).toHaveLength(3);
  });
});

describe('what is offered', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answered = [
    { title: 'Wachten', noteIds: [idOf(11), idOf(12)] },
    { title: 'Papier', noteIds: [idOf(10), idOf(11)] },
  ];
  const asked = async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answered)));
    const offers = new Offers(grouping, () => ({ organisationId: idOf(1), sessionId: idOf(2), phaseId: phase.id }));
    await offers.ask();
    return offers;
  };

  it('moves nothing until it is taken; then it is one thing to undo', async () => {
    const offers = await asked();
    expect([offers.now?.title, grouping.content.groups.length]).toEqual(['Wachten', 0]);
    offers.take();
    expect(texts(grouping.notesIn(grouping.content.groups[0]!.id))).toEqual(['formulier', 'wachten']);
    expect(grouping.content.groups[0]!.title).toBe('Wachten');
    undo.undo();
    expect(grouping.content.groups).toEqual([]);
  });

  it('goes on to what others did not put together meanwhile, and leaves the rest loose', async () => {
    const offers = await asked();
    offers.leave();
    expect([offers.now?.title, offers.isOffered(idOf(10))]).toEqual(['Papier', true]);
    offers.stop();
    const again = await asked();
    again.take();
    expect([again.now, again.isOffered(idOf(10)), grouping.content.groups.length]).toEqual([null, false, 1]);
  });
});
