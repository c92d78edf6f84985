import { BoardHistory } from '@inrol/sync-core/shapes';
import type { BoardState } from './board-state.svelte.ts';

/** Taking back what was done on this page since one arrived at a phase. */
export class BoardUndo {
  readonly #board: BoardState;
  readonly #history: BoardHistory;
  #canUndo = $state(false);
  #canRedo = $state(false);
  readonly #end: () => void;

  constructor(board: BoardState) {
    this.#board = board;
    this.#history = new BoardHistory(board.doc, () => {
      this.#canUndo = this.#history.canUndo;
      this.#canRedo = this.#history.canRedo;
    });
    this.#end = board.by((run, typed) => this.#history.change(run, typed));
  }

  get canUndo(): boolean {
    return this.#board.editable && this.#canUndo;
  }

  get canRedo(): boolean {
    return this.#board.editable && this.#canRedo;
  }

  undo(): void {
    if (this.canUndo) this.#history.undo();
  }

  redo(): void {
    if (this.canRedo) this.#history.redo();
  }

  stop(): void {
    this.#end();
    this.#history.stop();
  }
}
