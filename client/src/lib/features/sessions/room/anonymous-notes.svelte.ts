import { anonymousNoteRoutes, type Session } from '@inrol/contracts/sessions';
import { isHeldBack, phaseOf } from '@inrol/domain/sessions';
import { call } from '#lib/api/call.ts';
import { ProblemError } from '#lib/api/problem.ts';
import type { Saving } from '#lib/ui/marks/saving.ts';
import { Delivery } from './delivery.svelte.ts';
import type { DeviceMemory } from './device-memory.ts';
import { NoteRights, type NoteRight } from './note-rights.ts';
import { slipsIn, withNote, withoutNote, type OwnSlip, type Refused, type Written } from './own-slips.ts';

type Note = Written & { right: NoteRight };
type Wish = (Note & { kind: 'write'; readFirst: boolean }) | { kind: 'drop'; phaseId: string; right: NoteRight };

interface Place {
  organisationId: string;
  sessionId: string;
}

/**
 * One's own notes of which nobody else knows the writer. Each goes to the server with a right of its own and without a
 * cookie; that they belong together, and to whom, only this device knows, and it forgets that at the reveal.
 */
export class AnonymousNotes {
  readonly #delivery: Delivery<Wish>;
  readonly #memory: DeviceMemory;
  readonly #rightsKept: NoteRights;
  #rights = $state.raw<Readonly<Record<string, readonly NoteRight[]>>>({});
  #refusals = $state.raw<Readonly<Record<string, string>>>({});
  #kept = $state.raw<readonly Note[]>([]);
  #refused = $state.raw<readonly Refused<Note>[]>([]);

  constructor(place: Place, memory: DeviceMemory) {
    this.#memory = memory;
    this.#rightsKept = new NoteRights(place, memory);
    this.#kept = memory.recall('anonymous-notes', []);
    this.#refused = memory.recall('refused-anonymous-notes', []);
    this.#delivery = new Delivery<Wish>({
      memory,
      what: 'waiting-anonymous-notes',
      send: (noteId, wish, signal) => send(place, noteId, wish, signal),
      ondelivered: (noteId, wish) => this.#delivered(noteId, wish),
      onrefused: (_, wish, reason) =>
        wish.kind === 'write' && this.#setRefused([...this.#refused, { ...wish, reason }]),
    });
  }

  get state(): Saving {
    return this.#delivery.state;
  }

  /** Fetches the rights for every anonymous phase, long before they are used; forgets what is turned over. */
  async follow(session: Session): Promise<void> {
    for (const { id, visibility, revealed } of session.phases)
      if (visibility === 'anonymous' && !revealed && !(id in this.#rights)) await this.#fetch(id);
    const isOver = (note: Written) => {
      const phase = phaseOf(session, note.phaseId);
      return !phase || (phase.revealed && !isHeldBack(phase, note.id));
    };
    if (this.#kept.some(isOver)) this.#setKept(this.#kept.filter((note) => !isOver(note)));
    for (const { id, revealed } of session.phases)
      if (revealed && !this.#kept.some(({ phaseId }) => phaseId === id)) this.#rightsKept.forget(id);
  }

  /** Whether something can be put down in a phase: a right is left. */
  canWrite(phaseId: string): boolean {
    return this.#free(phaseId) !== undefined;
  }

  /** Why there are no rights, in the reader's language; null while they are on their way or here. */
  refusalIn(phaseId: string): string | null {
    return this.#refusals[phaseId] ?? null;
  }

  in(phaseId: string): OwnSlip[] {
    return slipsIn(phaseId, { kept: this.#kept, waiting: this.#delivery.waiting, refused: this.#refused });
  }

  /** A new note, or a changed one. `readFirst`: what its writer was told. */
  write({ id, phaseId, columnId, text }: Written, readFirst: boolean): void {
    const right = this.#noteOf(id)?.right ?? this.#free(phaseId);
    if (!right) return;
    this.#setRefused(withoutNote(this.#refused, id));
    this.#delivery.put(id, { kind: 'write', id, phaseId, columnId, text, right, readFirst });
  }

  drop(noteId: string): void {
    const note = this.#noteOf(noteId);
    if (this.#refused.some(({ id }) => id === noteId)) this.#setRefused(withoutNote(this.#refused, noteId));
    else if (note) this.#delivery.put(noteId, { kind: 'drop', phaseId: note.phaseId, right: note.right });
  }

  tryNow(): void {
    this.#delivery.tryNow();
  }

  stop(): void {
    this.#delivery.stop();
  }

  async #fetch(phaseId: string): Promise<void> {
    try {
      this.#rights = { ...this.#rights, [phaseId]: await this.#rightsKept.of(phaseId) };
      const { [phaseId]: _, ...others } = this.#refusals;
      this.#refusals = others;
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      this.#refusals = { ...this.#refusals, [phaseId]: problem.detail };
    }
  }

  #noteOf(noteId: string): { phaseId: string; right: NoteRight } | undefined {
    return this.#delivery.waiting[noteId] ?? [...this.#kept, ...this.#refused].find(({ id }) => id === noteId);
  }

  #free(phaseId: string): NoteRight | undefined {
    const used = new Set(
      [...this.#kept, ...Object.values(this.#delivery.waiting), ...this.#refused].map(({ right }) => right.secret),
    );
    return this.#rights[phaseId]?.find(({ secret }) => !used.has(secret));
  }

  #delivered(noteId: string, wish: Wish): void {
    if (wish.kind === 'drop') return this.#setKept(withoutNote(this.#kept, noteId));
    const { id, phaseId, columnId, text, right } = wish;
    this.#setKept(withNote(this.#kept, { id, phaseId, columnId, text, right }));
  }

  #setKept(kept: readonly Note[]): void {
    this.#kept = kept;
    this.#memory.remember('anonymous-notes', kept);
  }

  #setRefused(refused: readonly Refused<Note>[]): void {
    this.#refused = refused;
    this.#memory.remember('refused-anonymous-notes', refused);
  }
}

/** As nobody in particular. */
async function send(place: Place, noteId: string, wish: Wish, signal: AbortSignal): Promise<void> {
  const { phaseId, right } = wish;
  const withRight = { ...place, phaseId, noteId, ...right };
  const as = { signal, nameless: true };
  if (wish.kind === 'drop') await call(anonymousNoteRoutes.takeBackAnonymousNote, withRight, as);
  else {
    const { columnId, text, readFirst } = wish;
    await call(anonymousNoteRoutes.writeAnonymousNote, { ...withRight, columnId, text, readFirst }, as);
  }
}
