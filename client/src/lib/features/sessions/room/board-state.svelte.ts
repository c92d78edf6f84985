import type { BoardContent, BoardNote } from '@inrol/contracts/sync';
import { Board } from '@inrol/sync-core/shapes';
import { UndoManager } from 'yjs';
import { newId } from '#lib/api/new-id.ts';
import type { BoardDocument } from './ports.ts';

/** How long a change stands alone in the list of what can be undone. */
const pause = 400;

/** The board of the session as the page shows it: notes after their reveal, notes with names, and groups. */
export class BoardState {
  readonly #document: BoardDocument;
  readonly #board: Board;
  readonly #undo: UndoManager;
  #content = $state.raw<BoardContent>({ notes: [], groups: [] });
  #canUndo = $state(false);
  #reading: ReturnType<typeof setTimeout> | undefined;

  constructor(document: BoardDocument) {
    this.#document = document;
    this.#board = new Board(document.doc);
    this.#undo = new UndoManager([document.doc.getMap('notes'), document.doc.getMap('groups')], {
      captureTimeout: pause,
    });
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
      this.#undo.on(event, () => (this.#canUndo = this.#undo.canUndo()));
    }
    document.doc.on('update', this.#changed);
    this.#read();
  }

  get content(): BoardContent {
    return this.#content;
  }

  /** What lies on the board has arrived. */
  get here(): boolean {
    return this.#document.saving !== null;
  }

  get editable(): boolean {
    return this.#document.access === 'write';
  }

  get canUndo(): boolean {
    return this.#canUndo;
  }

  /** What was done so far stays: only what comes after this can be undone. */
  startUndoHere(): void {
    this.#undo.clear();
  }

  /** Takes back the last thing that was done on this page to the board, and nothing of what others did. */
  undo(): void {
    this.#undo.undo();
  }

  /** A note that everybody sees at once. */
  addNote(note: Pick<BoardNote, 'id' | 'text' | 'phaseId' | 'columnId' | 'author' | 'createdAt'>): void {
    this.#board.addNote(note);
  }

  /** Whether the person who uses this page wrote a note, on whatever device; never known of what was written in silence. */
  isOwn(noteId: string): boolean {
    const writer = this.#board.writerOf(noteId);
    return writer !== null && this.#document.isOwn(writer);
  }

  rewriteNote(noteId: string, text: string): void {
    this.#board.rewriteNote(noteId, text);
  }

  removeNote(noteId: string): void {
    this.#board.removeNote(noteId);
  }

  /** Makes a group of notes; gives its id. */
  group(phaseId: string, columnId: string | null, noteIds: readonly string[], title = ''): string {
    const id = newId();
    this.#undo.stopCapturing();
    this.#board.addGroup({ id, title, phaseId, columnId }, noteIds);
    return id;
  }

  nameGroup(groupId: string, title: string): void {
    this.#board.renameGroup(groupId, title);
  }

  ungroup(groupId: string): void {
    this.#undo.stopCapturing();
    this.#board.ungroup(groupId);
  }

  /** Into a group, or out of every group with null. */
  moveToGroup(noteId: string, groupId: string | null): void {
    this.#undo.stopCapturing();
    this.#board.moveNoteToGroup(noteId, groupId);
  }

  /** Into a column, out of every group. */
  moveToColumn(noteId: string, columnId: string | null): void {
    this.#undo.stopCapturing();
    this.#board.doc.transact(() => {
      this.#board.moveNoteToGroup(noteId, null);
      this.#board.moveNoteToColumn(noteId, columnId);
    });
  }

  stop(): void {
    clearTimeout(this.#reading);
    this.#undo.destroy();
    this.#document.doc.off('update', this.#changed);
  }

  /** Many updates may come in at once: they are read together. */
  #changed = (_: Uint8Array, origin: unknown): void => {
    if (origin !== 'server') return this.#read();
    this.#reading ??= setTimeout(() => this.#read());
  };

  #read(): void {
    clearTimeout(this.#reading);
    this.#reading = undefined;
    this.#content = this.#board.toJSON();
  }
}
