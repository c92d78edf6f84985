import { applyUpdate, Doc, getState, type Text } from 'yjs';
import type { Visit } from './dialect.ts';
import { addNote, longestNote } from './note.ts';
import type { Watch } from './watch.ts';

interface Push {
  readonly at: number;
  /** The Yjs clock of this writer after it. */
  readonly clock: number;
}

/** Somebody who types notes of their own, one character a time, and knows when each was written. */
export class BoardWriter {
  /** The Yjs clock of all that was there before. */
  readonly firstClock: number;
  /** When what has a clock was written: the first is that of `firstClock`. */
  readonly writtenAt: number[] = [];
  private readonly doc = new Doc();
  private readonly watch: Watch;
  private readonly newNote: () => Text;
  private text: Text;
  private readonly pushes: Push[] = [];
  private acknowledgedPushes = 0;

  constructor(visit: Visit, phaseId: string, name: string, watch: Watch) {
    this.watch = watch;
    if (visit.clientId !== null) this.doc.clientID = visit.clientId;
    for (const update of visit.content) applyUpdate(this.doc, update);
    this.firstClock = getState(this.doc.store, this.clientId);
    this.doc.on('update', (update: Uint8Array) => {
      const clock = getState(this.doc.store, this.clientId);
      const at = performance.now();
      this.pushes.push({ at, clock });
      // known by `type` already, as a rule
      while (this.writtenAt.length < clock - this.firstClock) this.writtenAt.push(at);
      visit.push(update);
    });
    this.newNote = () => addNote(this.doc, phaseId, name);
    this.text = this.newNote();
  }

  get clientId(): number {
    return this.doc.clientID;
  }

  /** All that was written is acknowledged. */
  get free(): boolean {
    return this.acknowledgedPushes === this.pushes.length;
  }

  /** How many pushes the server said it has. */
  get acknowledged(): number {
    return this.acknowledgedPushes;
  }

  /** The Yjs clock up to which the server said it has what was written. */
  get acknowledgedClock(): number {
    return this.pushes[this.acknowledgedPushes - 1]?.clock ?? 0;
  }

  type(): void {
    if (this.text.length === longestNote) this.text = this.newNote();
    this.writtenAt.push(performance.now());
    this.text.insert(this.text.length, 'x');
  }

  acknowledge(pushes: number): void {
    const now = performance.now();
    for (let push = 0; push < pushes; push++) this.watch.acknowledged(this.pushes[this.acknowledgedPushes++]!.at, now);
  }
}
