import { getContext, setContext } from 'svelte';
import type { SessionPhase } from '@inrol/contracts/sessions';
import type { BoardContent, BoardGroup, BoardNote } from '@inrol/contracts/sync';
import { mayArrange } from '@inrol/domain/sessions';
import { m } from '#lib/i18n';
import type { RoomState } from '../room/room-state.svelte.ts';
import { spotOf, type Spot } from './spot.ts';

/** Putting notes together: what may be moved where, and moving it. Everything goes through here, however it was asked for. */
export class Grouping {
  readonly #room: RoomState;
  readonly #phase: () => SessionPhase;
  readonly #columns: () => SessionPhase['columns'];
  /** The group that was just made here and waits for its name. */
  #unnamed = $state<string | null>(null);
  #told = $state('');

  constructor(room: RoomState, phase: () => SessionPhase, columns: () => SessionPhase['columns']) {
    this.#room = room;
    this.#phase = phase;
    this.#columns = columns;
  }

  get content(): BoardContent {
    return this.#room.contentFor(this.#phase());
  }

  /** Of who wrote it, where that is known. */
  nameOf({ author }: BoardNote): string | null {
    return this.#room.names.of(author);
  }

  get columns(): SessionPhase['columns'] {
    return this.#columns();
  }

  get editable(): boolean {
    return this.#room.board.editable && mayArrange(this.#room.session).allowed;
  }

  get unnamed(): string | null {
    return this.#unnamed;
  }

  /** What a screen reader says after a move. */
  get told(): string {
    return this.#told;
  }

  tell(words: string): void {
    this.#told = words;
  }

  notesIn(groupId: string): BoardNote[] {
    return this.content.notes.filter((note) => note.groupId === groupId);
  }

  looseIn(columnId: string | null): BoardNote[] {
    return this.content.notes.filter((note) => note.groupId === null && this.#inColumn(note.columnId, columnId));
  }

  groupsIn(columnId: string | null): BoardGroup[] {
    return this.content.groups.filter((group) => this.#inColumn(group.columnId, columnId));
  }

  columnTitle(columnId: string | null): string | null {
    return this.columns.find((column) => column.id === columnId)?.title ?? null;
  }

  groupName({ title }: Pick<BoardGroup, 'title'>): string {
    return title.trim() || m.sessions_group_unnamed();
  }

  /** Puts a note down on a spot. On a loose note the two become a group, in the column of that note. */
  put(noteId: string, spot: Spot): void {
    const note = this.content.notes.find(({ id }) => id === noteId);
    if (!note || (spot.kind === 'note' && spot.id === noteId)) return;
    switch (spot.kind) {
      case 'note':
        this.#putOnNote(note, spot.id);
        return;
      case 'group':
        this.#putInGroup(note, spot.id);
        return;
      case 'column':
        if (note.groupId === null && note.columnId === spot.id) return;
        this.#room.board.moveToColumn(noteId, spot.id);
        this.tell(m.sessions_moved_loose({ column: this.columnTitle(spot.id) ?? m.sessions_notes() }));
    }
  }

  putAt(noteId: string, spotKey: string): void {
    this.put(noteId, spotOf(spotKey));
  }

  /** A group with this one note, to move others into. */
  startGroup(note: BoardNote): void {
    this.#unnamed = this.#room.board.group(this.#phase().id, note.columnId, [note.id]);
    this.tell(m.sessions_group_made());
  }

  /** A group of loose notes that already has a name, in the column of the first. */
  gather(title: string, notes: readonly BoardNote[]): void {
    const [first] = notes;
    if (!first) return;
    const ids = notes.map(({ id }) => id);
    this.#room.board.group(this.#phase().id, first.columnId, ids, title);
    this.tell(m.sessions_group_made());
  }

  name(groupId: string, title: string): void {
    this.#unnamed = null;
    this.#room.board.nameGroup(groupId, title.slice(0, 200));
  }

  ungroup(groupId: string): void {
    this.#room.board.ungroup(groupId);
    this.tell(m.sessions_group_gone());
  }

  #putOnNote(note: BoardNote, otherId: string): void {
    const other = this.content.notes.find(({ id }) => id === otherId);
    if (!other) return;
    if (other.groupId !== null) return this.#putInGroup(note, other.groupId);
    this.#unnamed = this.#room.board.group(this.#phase().id, other.columnId, [other.id, note.id]);
    this.tell(m.sessions_group_made());
  }

  #putInGroup(note: BoardNote, groupId: string): void {
    const group = this.content.groups.find(({ id }) => id === groupId);
    if (!group || note.groupId === groupId) return;
    this.#room.board.moveToGroup(note.id, groupId);
    this.tell(m.sessions_moved_to_group({ group: this.groupName(group) }));
  }

  /** What belongs to no column of this phase stands in the first. */
  #inColumn(ofThing: string | null, columnId: string | null): boolean {
    const columns = this.columns;
    if (columns.length === 0) return true;
    const known = columns.some(({ id }) => id === ofThing);
    return known ? ofThing === columnId : columns[0]?.id === columnId;
  }
}

const key = Symbol('grouping');
export const setGrouping = (grouping: Grouping): Grouping => setContext(key, grouping);
export const useGrouping = (): Grouping => getContext(key);
