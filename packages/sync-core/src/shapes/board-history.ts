import { type AbstractType, type Doc, Item, Map as YMap, type Transaction, UndoManager, type YEvent } from 'yjs';

/** Changes that follow each other within this time, such as letters, are undone together; in ms. */
const together = 500;

type ChangedTypes = ReadonlyMap<AbstractType<YEvent<never>>, readonly YEvent<never>[]>;
type StackItem = UndoManager['undoStack'][number];

/**
 * What was done on this page to a board, and taking it back. It takes back nothing of what others did: with what somebody
 * else went on, this page has no say any more, and a group that they put something in stays.
 */
export class BoardHistory {
  readonly #doc: Doc;
  readonly #notes: YMap<unknown>;
  readonly #groups: YMap<unknown>;
  readonly #origin = Symbol('this page');
  readonly #undo: UndoManager;
  readonly #onChange: () => void;

  /** `onChange`: called when something can be undone, or no longer. */
  constructor(doc: Doc, onChange: () => void = () => undefined) {
    this.#doc = doc;
    this.#onChange = onChange;
    this.#notes = doc.getMap('notes');
    this.#groups = doc.getMap('groups');
    this.#undo = new UndoManager([this.#notes, this.#groups], {
      trackedOrigins: new Set([this.#origin]),
      captureTimeout: together,
      deleteFilter: (item) => !this.#isOfOthers(item),
    });
    for (const event of ['stack-item-added', 'stack-item-updated'] as const)
      this.#undo.on(event, ({ stackItem, changedParentTypes }) =>
        this.#remember(stackItem, changedParentTypes as never),
      );
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
      this.#undo.on(event, onChange);
    doc.on('afterTransaction', this.#others);
  }

  get canUndo(): boolean {
    return this.#undo.canUndo();
  }

  get canRedo(): boolean {
    return this.#undo.canRedo();
  }

  /** Changes the board as one thing; `typed` when it may continue what was typed just before. */
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

  /** What was done so far stays. */
  clear(): void {
    this.#undo.clear();
  }

  stop(): void {
    this.#doc.off('afterTransaction', this.#others);
    this.#undo.destroy();
  }

  #remember(item: StackItem, changed: ChangedTypes): void {
    const known = item.meta.get('entries') as Set<string> | undefined;
    item.meta.set('entries', new Set([...(known ?? []), ...this.#entriesIn(changed)]));
  }

  /** Somebody else went on with a note or a group: what this page did with it alone is not undone any more. */
  readonly #others = ({ local, changedParentTypes }: Transaction): void => {
    if (local || !(this.canUndo || this.canRedo)) return;
    const touched = this.#entriesIn(changedParentTypes as never);
    const stays = ({ meta }: StackItem): boolean => {
      const entries = meta.get('entries') as ReadonlySet<string>;
      return entries.size !== 1 || ![...entries].some((id) => touched.has(id));
    };
    this.#undo.undoStack = this.#undo.undoStack.filter(stays);
    this.#undo.redoStack = this.#undo.redoStack.filter(stays);
    this.#onChange();
  };

  /** The ids of the notes and groups that were made, changed or taken away. */
  #entriesIn(changed: ChangedTypes): Set<string> {
    const ids = new Set<string>();
    for (const [type, events] of changed) {
      if (type === (this.#notes as unknown) || type === (this.#groups as unknown)) {
        for (const { target, keys } of events)
          if (target === (type as unknown)) for (const id of keys.keys()) ids.add(id);
      } else {
        const id = this.#entryOf(type['_item']);
        if (id !== null) ids.add(id);
      }
    }
    return ids;
  }

  /** The note or group that something is, or is in. */
  #entryOf(item: Item | null): string | null {
    for (let at = item; at; at = (at.parent as AbstractType<YEvent<never>>)['_item'])
      if (at.parent === this.#notes || at.parent === this.#groups) return at.parentSub;
    return null;
  }

  /** A group that others named, or that holds a note that others put there. */
  #isOfOthers(item: Item): boolean {
    const id = this.#entryOf(item);
    const group = id === null ? null : this.#groups.get(id);
    if (!(group instanceof YMap)) return false;
    const byOthers = (field: Item | undefined) => field !== undefined && field.id.client !== this.#doc.clientID;
    if (byOthers(group['_map'].get('title'))) return true;
    for (const note of this.#notes.values()) {
      if (note instanceof YMap && note.get('groupId') === id && byOthers(note['_map'].get('groupId'))) return true;
    }
    return false;
  }
}
