import { type Doc, UndoManager } from 'yjs';

/** Changes that follow each other within this time, such as letters, are undone together. */
const together = 500;

/** What was done on this page to a map, and taking it back; what others do is never touched. */
export class MapHistory {
  readonly #doc: Doc;
  readonly #origin = Symbol('this page');
  readonly #undo: UndoManager;
  #canUndo = $state(false);
  #canRedo = $state(false);

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#undo = new UndoManager(
      ['lanes', 'steps', 'flows'].map((name) => doc.getMap(name)),
      { trackedOrigins: new Set([this.#origin]), captureTimeout: together },
    );
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
      this.#undo.on(event, () => {
        this.#canUndo = this.#undo.canUndo();
        this.#canRedo = this.#undo.canRedo();
      });
    }
  }

  get canUndo(): boolean {
    return this.#canUndo;
  }

  get canRedo(): boolean {
    return this.#canRedo;
  }

  /** Changes the map as one thing; `typed` when it continues what was typed just before. */
  change(run: () => void, typed = false): void {
    if (!typed) this.#undo.stopCapturing();
    this.#doc.transact(run, this.#origin);
    if (!typed) this.#undo.stopCapturing();
  }

  undo(): void {
    this.#undo.undo();
  }

  redo(): void {
    this.#undo.redo();
  }

  stop(): void {
    this.#undo.destroy();
  }
}
