import { type AuthorKey, type BoardContent, type BoardGroup, type BoardNote, shapeBounds } from '@inrol/contracts/sync';
import * as Y from 'yjs';
import { boardBounds as MAX } from './board-bounds.ts';
import { byOrder, orderAfter, orderBetween } from './order.ts';
import { authorOf, entriesOf, type Entry, entry, idOf, momentOf, rewrite, textOf } from './fields.ts';

export interface NewNote {
  readonly id: string;
  readonly text: string;
  readonly phaseId: string;
  readonly columnId?: string | null;
  /** Only where the phase shows names. */
  readonly author?: AuthorKey | null;
  /** Never of an anonymous note. */
  readonly createdAt?: string | null;
}

export interface NewGroup {
  readonly id: string;
  readonly title: string;
  readonly phaseId: string;
  readonly columnId?: string | null;
}

/** The board of a session: notes, and groups of notes. A typed view on a Yjs document, for server and browser both. */
export class Board {
  readonly doc: Y.Doc;
  private readonly notes: Y.Map<unknown>;
  private readonly groups: Y.Map<unknown>;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.notes = doc.getMap('notes');
    this.groups = doc.getMap('groups');
  }

  /** Adds notes at the end, in the order in which they are given, in one transaction. */
  addNotes(notes: readonly NewNote[]): void {
    this.doc.transact(() => {
      let order = orderAfter(this.readNotes());
      for (const { id, text, phaseId, columnId = null, author = null, createdAt = null } of notes) {
        const fields = { text: new Y.Text(text), phaseId, columnId, groupId: null, author, createdAt, order };
        this.notes.set(id, entry(fields));
        order = orderBetween(order, null);
      }
    });
  }

  addNote(note: NewNote): void {
    this.addNotes([note]);
  }

  /** The live text of a note, to bind an editor to; null where there is no such note. */
  textOf(noteId: string): Y.Text | null {
    const text = this.note(noteId)?.get('text');
    return text instanceof Y.Text ? text : null;
  }

  /** The client id under which a note was written; null where there is no such note. */
  writerOf(noteId: string): number | null {
    return this.note(noteId)?.['_item']?.id.client ?? null;
  }

  rewriteNote(noteId: string, text: string): void {
    const live = this.textOf(noteId);
    if (live) this.doc.transact(() => rewrite(live, text));
  }

  removeNote(noteId: string): void {
    this.notes.delete(noteId);
  }

  /** Makes a group around notes. */
  addGroup({ id, title, phaseId, columnId = null }: NewGroup, noteIds: readonly string[] = []): void {
    this.doc.transact(() => {
      this.groups.set(id, entry({ title, phaseId, columnId, order: orderAfter(this.readGroups()) }));
      for (const noteId of noteIds) this.moveNoteToGroup(noteId, id);
    });
  }

  /** Into a group, behind what is in it; out of every group with null. */
  moveNoteToGroup(noteId: string, groupId: string | null): void {
    const note = this.note(noteId);
    if (!note || (groupId !== null && !this.groups.has(groupId))) return;
    this.doc.transact(() => {
      const there = this.readNotes().filter((other) => other.groupId === groupId && other.id !== noteId);
      note.set('groupId', groupId);
      note.set('order', orderAfter(there));
    });
  }

  moveNoteToColumn(noteId: string, columnId: string | null): void {
    this.note(noteId)?.set('columnId', columnId);
  }

  /** Puts a note right behind another one, or first among its own with null; it joins the group and column of that one. */
  placeNote(noteId: string, behind: string | null): void {
    const note = this.note(noteId);
    const all = this.readNotes();
    const target = all.find(({ id }) => id === (behind ?? noteId));
    if (!note || !target) return;
    const beside = all.filter(({ id, groupId }) => groupId === target.groupId && id !== noteId).sort(byOrder);
    const at = behind === null ? 0 : beside.findIndex(({ id }) => id === behind) + 1;
    this.doc.transact(() => {
      note.set('groupId', target.groupId);
      note.set('columnId', target.columnId);
      note.set('order', orderBetween(beside[at - 1]?.order ?? null, beside[at]?.order ?? null));
    });
  }

  renameGroup(groupId: string, title: string): void {
    const group = this.groups.get(groupId);
    if (group instanceof Y.Map) group.set('title', title);
  }

  /** Takes a group away; its notes stay. */
  ungroup(groupId: string): void {
    this.doc.transact(() => {
      for (const { id } of this.readNotes().filter((note) => note.groupId === groupId))
        this.note(id)?.set('groupId', null);
      this.groups.delete(groupId);
    });
  }

  /** Everything, in order, as plain values that fit the contract. What does not fit is left out or cut off. */
  toJSON(): BoardContent {
    const groups = this.readGroups();
    const known = new Set(groups.map(({ id }) => id));
    const notes = this.readNotes().map((note) => (known.has(note.groupId ?? '') ? note : { ...note, groupId: null }));
    return { notes: notes.sort(byOrder), groups: groups.sort(byOrder) };
  }

  private note(id: string): Entry | null {
    const note = this.notes.get(id);
    return note instanceof Y.Map ? note : null;
  }

  private readNotes(): BoardNote[] {
    return entriesOf(this.notes, shapeBounds.notes).flatMap(([id, note]) => {
      const phaseId = idOf(note, 'phaseId');
      if (!phaseId) return [];
      return {
        id,
        text: textOf(note, 'text', MAX.note),
        phaseId,
        columnId: idOf(note, 'columnId'),
        groupId: idOf(note, 'groupId'),
        author: authorOf(note, 'author'),
        createdAt: momentOf(note, 'createdAt'),
        order: textOf(note, 'order', MAX.order),
      };
    });
  }

  private readGroups(): BoardGroup[] {
    return entriesOf(this.groups, shapeBounds.groups).flatMap(([id, group]) => {
      const phaseId = idOf(group, 'phaseId');
      if (!phaseId) return [];
      const title = textOf(group, 'title', MAX.title);
      return { id, title, phaseId, columnId: idOf(group, 'columnId'), order: textOf(group, 'order', MAX.order) };
    });
  }
}
