import { sessionRoutes, type OwnNote } from '@inrol/contracts/sessions';
import { call } from '#lib/api/call.ts';
import type { Saving } from '#lib/ui/marks/saving.ts';
import { Delivery } from './delivery.svelte.ts';
import type { DeviceMemory } from './device-memory.ts';
import { slipsIn, withNote, withoutNote, type OwnSlip, type Refused, type Written } from './own-slips.ts';

type Wish = ({ kind: 'write'; readFirst: boolean } & Written) | { kind: 'drop' };

interface Place {
  organisationId: string;
  sessionId: string;
}

/**
 * One's own notes that nobody else may see yet. They show at once, go to the server one by one, and stay on this device
 * until it has them.
 */
export class OwnNotes {
  readonly #delivery: Delivery<Wish>;
  readonly #memory: DeviceMemory;
  #kept = $state.raw<readonly Written[]>([]);
  #refused = $state.raw<readonly Refused<Written>[]>([]);

  constructor(place: Place, memory: DeviceMemory) {
    this.#memory = memory;
    this.#refused = memory.recall('refused-notes', []);
    this.#delivery = new Delivery<Wish>({
      memory,
      what: 'notes',
      send: (noteId, wish, signal) => send(place, noteId, wish, signal),
      ondelivered: (noteId, wish) => this.#delivered(noteId, wish),
      onrefused: (_, wish, reason) =>
        wish.kind === 'write' && this.#setRefused([...this.#refused, { ...wish, reason }]),
    });
  }

  get state(): Saving {
    return this.#delivery.state;
  }

  /** Those of one phase; newest last. */
  in(phaseId: string): OwnSlip[] {
    return slipsIn(phaseId, { kept: this.#kept, waiting: this.#delivery.waiting, refused: this.#refused });
  }

  /** What the server has now: on arriving, and again after a lost connection. */
  take(notes: readonly OwnNote[]): void {
    this.#kept = notes;
    this.#delivery.tryNow();
  }

  /** A new note, or a changed one. Its id is made here, so that trying again never doubles it. `readFirst`: what its writer was told. */
  write(note: Written, readFirst: boolean): void {
    this.#setRefused(withoutNote(this.#refused, note.id));
    this.#delivery.put(note.id, { kind: 'write', readFirst, ...note });
  }

  drop(noteId: string): void {
    if (this.#refused.some(({ id }) => id === noteId)) this.#setRefused(withoutNote(this.#refused, noteId));
    else this.#delivery.put(noteId, { kind: 'drop' });
  }

  tryNow(): void {
    this.#delivery.tryNow();
  }

  stop(): void {
    this.#delivery.stop();
  }

  #delivered(noteId: string, wish: Wish): void {
    this.#kept = wish.kind === 'drop' ? withoutNote(this.#kept, noteId) : withNote(this.#kept, wish);
  }

  #setRefused(refused: readonly Refused<Written>[]): void {
    this.#refused = refused;
    this.#memory.remember('refused-notes', refused);
  }
}

async function send(place: Place, noteId: string, wish: Wish, signal: AbortSignal): Promise<void> {
  if (wish.kind === 'drop') await call(sessionRoutes.dropNote, { ...place, noteId }, { signal });
  else {
    const { phaseId, columnId, text, readFirst } = wish;
    await call(sessionRoutes.writeNote, { ...place, noteId, phaseId, columnId, text, readFirst }, { signal });
  }
}
