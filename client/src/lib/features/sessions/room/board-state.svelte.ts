import type { BoardContent, BoardNote } from '@inrol/contracts/sync';
import { Board } from '@inrol/sync-core/shapes';
import type { Doc } from 'yjs';
import { newId } from '#lib/api/new-id.ts';
import type { BoardDocument } from './ports.ts';

/** Does something to the board; `typed` when it may continue what was typed just before. */
type Change = (run: () => void, typed?: boolean) => void;

/** The board of the session as the page shows it: notes after their reveal, notes with names, and groups. */
export class BoardState {
  readonly #document: BoardDocument;
  readonly #board: Board;
  #content = $state.raw<BoardContent>({ notes: [], groups: [] });
  #change: Change = (run) => run();
  #reading: ReturnType<typeof setTimeout> | undefined;

  constructor(document: BoardDocument) {
    this.#document = document;
    this.#board = new Board(document.doc);
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

  /** The document itself, for what keeps its history. */
  get doc(): Doc {
    return this.#document.doc;
  }

  /** What is done here goes by this way from now on; gives what ends that. */
  by(change: Change): () => void {
    this.#change = change;
    return () => {
      if (this.#change === change) this.#change = (run) => run();
    };
  }

  /** A note that everybody sees at once. */
  addNote(note: Pick<BoardNote, 'id' | 'text' | 'phaseId' | 'columnId' | 'author' | 'createdAt'>): void {
    this.#change(() => this.#board.addNote(note));
  }

  /** Whether the person who uses this page wrote a note, on whatever device; never known of what was written in silence. */
  isOwn(noteId: string): boolean {
    const writer = this.#board.writerOf(noteId);
    return writer !== null && this.#document.isOwn(writer);
  }

  rewriteNote(noteId: string, text: string): void {
    this.#change(() => this.#board.rewriteNote(noteId, text), true);
  }

  removeNote(noteId: string): void {
    this.#change(() => this.#board.removeNote(noteId));
  }

  /** Makes a group of notes; gives its id. */
  group(phaseId: string, columnId: string | null, noteIds: readonly string[], title = ''): string {
    const id = newId();
    this.#change(() => this.#board.addGroup({ id, title, phaseId, columnId }, noteIds));
    return id;
  }

  nameGroup(groupId: string, title: string): void {
    this.#change(() => this.#board.renameGroup(groupId, title), true);
  }

  ungroup(groupId: string): void {
    this.#change(() => this.#board.ungroup(groupId));
  }

  /** Into a group, or out of every group with null. */
  moveToGroup(noteId: string, groupId: string | null): void {
    this.#change(() => this.#board.moveNoteToGroup(noteId, groupId));
  }

  /** Into a column, out of every group. */
  moveToColumn(noteId: string, columnId: string | null): void {
    this.#change(() => {
      this.#board.moveNoteToGroup(noteId, null);
      this.#board.moveNoteToColumn(noteId, columnId);
    });
  }

  stop(): void {
    clearTimeout(this.#reading);
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
