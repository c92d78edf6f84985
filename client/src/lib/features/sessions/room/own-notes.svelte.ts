import { sessionRoutes, type OwnNote } from '@inrol/contracts/sessions';
import { call } from '#lib/api/call.ts';
import type { Saving } from '#lib/ui/marks/saving.ts';
import { Delivery } from './delivery.svelte.ts';
import type { DeviceMemory } from './device-memory.ts';

type Written = Pick<OwnNote, 'id' | 'phaseId' | 'columnId' | 'text'>;
type Wish = ({ kind: 'write' } & Written) | { kind: 'drop' };

/** A note of one's own before its reveal, and how far it is. */
export interface OwnSlip extends Written {
  readonly state: 'saved' | 'waiting' | 'refused';
  /** Why the server will not take it, in the reader's language. */
  readonly reason: string | null;
}

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
  #refused = $state.raw<readonly (Written & { reason: string })[]>([]);

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

  /** Those of one phase: what the server has, with what is on its way over it; newest last. */
  in(phaseId: string): OwnSlip[] {
    const waiting = this.#delivery.waiting;
    const kept = this.#kept.filter((note) => !(note.id in waiting));
    const onTheWay = Object.values(waiting).filter((wish) => wish.kind === 'write');
    const order = this.#kept.map((note) => note.id);
    const place = (note: Written) => (order.includes(note.id) ? order.indexOf(note.id) : order.length);
    return [
      ...kept.map((note): OwnSlip => ({ ...note, state: 'saved', reason: null })),
      ...onTheWay.map(({ kind: _, ...note }): OwnSlip => ({ ...note, state: 'waiting', reason: null })),
      ...this.#refused.map((note): OwnSlip => ({ ...note, state: 'refused' })),
    ]
      .filter((note) => note.phaseId === phaseId)
      .sort((one, other) => place(one) - place(other));
  }

  /** What the server has now: on arriving, and again after a lost connection. */
  take(notes: readonly OwnNote[]): void {
    this.#kept = notes;
    this.#delivery.tryNow();
  }

  /** A new note, or a changed one. Its id is made here, so that trying again never doubles it. */
  write(note: Written): void {
    this.#setRefused(this.#refused.filter(({ id }) => id !== note.id));
    this.#delivery.put(note.id, { kind: 'write', ...note });
  }

  drop(noteId: string): void {
    if (this.#refused.some(({ id }) => id === noteId))
      this.#setRefused(this.#refused.filter(({ id }) => id !== noteId));
    else this.#delivery.put(noteId, { kind: 'drop' });
  }

  tryNow(): void {
    this.#delivery.tryNow();
  }

  stop(): void {
    this.#delivery.stop();
  }

  #delivered(noteId: string, wish: Wish): void {
    const others = this.#kept.filter(({ id }) => id !== noteId);
    if (wish.kind === 'drop') this.#kept = others;
    else
      this.#kept =
        others.length === this.#kept.length
          ? [...others, wish]
          : this.#kept.map((note) => (note.id === noteId ? wish : note));
  }

  #setRefused(refused: readonly (Written & { reason: string })[]): void {
    this.#refused = refused;
    this.#memory.remember('refused-notes', refused);
  }
}

async function send(place: Place, noteId: string, wish: Wish, signal: AbortSignal): Promise<void> {
  if (wish.kind === 'drop') await call(sessionRoutes.dropNote, { ...place, noteId }, { signal });
  else {
    const { phaseId, columnId, text } = wish;
    await call(sessionRoutes.writeNote, { ...place, noteId, phaseId, columnId, text }, { signal });
  }
}
