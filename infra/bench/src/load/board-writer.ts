import { applyUpdate, Doc, getState, type Text } from 'yjs';
import type { Visit } from './dialect.ts';
import { addNote, longestNote } from './note.ts';
import type { Watch } from './watch.ts';

/** So many notes of one writer; then the last is emptied and written anew, as a board takes no endless number of notes. */
const MOST_NOTES = 4;

interface Push {
  readonly at: number;
  /** The Yjs clock of this writer after it. */
  readonly clock: number;
}

/** What a server said it has of one writer: of each update the Yjs clock after it. */
export interface Acknowledged {
  readonly clientId: number;
  readonly clocks: readonly number[];
}

/** Updates that were acknowledged, and are not in what is `kept` of each writer up to a clock. */
export const missingOf = (told: readonly Acknowledged[], kept: ReadonlyMap<number, number>): number =>
  told.reduce(
    (sum, { clientId, clocks }) => sum + clocks.filter((clock) => clock > (kept.get(clientId) ?? 0)).length,
    0,
  );

/** How many updates were acknowledged. */
export const countOf = (told: readonly Acknowledged[]): number =>
  told.reduce((sum, { clocks }) => sum + clocks.length, 0);

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
  private notes = 1;
  private readonly pushes: Push[] = [];
  private acknowledgedPushes = 0;

  constructor(visit: Visit, phaseId: string, author: string, watch: Watch) {
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
    this.newNote = () => addNote(this.doc, phaseId, author);
    this.text = this.newNote();
  }

  get clientId(): number {
    return this.doc.clientID;
  }

  /** Pushes that are not acknowledged yet. */
  get waiting(): number {
    return this.pushes.length - this.acknowledgedPushes;
  }

  /** What the server said it has. */
  get acknowledged(): Acknowledged {
    const pushes = this.pushes.slice(0, this.acknowledgedPushes);
    return { clientId: this.clientId, clocks: pushes.map(({ clock }) => clock) };
  }

  type(): void {
    if (this.text.length === longestNote && this.notes < MOST_NOTES) {
      this.notes++;
      this.text = this.newNote();
    }
    this.writtenAt.push(performance.now());
    this.doc.transact(() => {
      if (this.text.length === longestNote) this.text.delete(0, longestNote);
      this.text.insert(this.text.length, 'x');
    });
  }

  acknowledge(pushes: number): void {
    const now = performance.now();
    for (let push = 0; push < pushes; push++) this.watch.acknowledged(this.pushes[this.acknowledgedPushes++]!.at, now);
  }
}
