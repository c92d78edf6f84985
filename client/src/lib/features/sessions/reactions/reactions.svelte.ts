import { reactionRoutes, type NoteReactions, type ReactionCounts, type ReactionKind } from '@inrol/contracts/sessions';
import { takesReactions } from '@inrol/domain/sessions';
import { call } from '#lib/api/call.ts';
import { ProblemError } from '#lib/api/problem.ts';
import type { RoomState } from '../room/room-state.svelte.ts';
import { forgetRight, rightToReact, type Place, type ReactionRight } from './own-right.ts';

const none: ReactionCounts = { recognise: 0, thanks: 0, more: 0 };
const nameOf = (noteId: string, kind: ReactionKind): string => `${noteId} ${kind}`;

/**
 * What lies under the notes. How many is known to all; which ones are one's own only this device knows, until the session is
 * closed. What is sent carries no cookie, with a right that was signed before, unseen.
 */
export class Reactions {
  readonly #room: RoomState;
  readonly #place: Place;
  #counts = $state.raw<ReadonlyMap<string, ReactionCounts>>(new Map());
  #own = $state.raw<ReadonlySet<string>>(new Set());
  #right = $state.raw<ReactionRight | null>(null);
  /** False where there is no right for this device. */
  #mayCome = $state(true);
  #refusal = $state<string | null>(null);
  /** Another question for a right would be another right, which is refused. */
  #asked = false;
  readonly #sending = new Set<string>();

  constructor(room: RoomState) {
    this.#room = room;
    this.#place = { organisationId: room.session.organisationId, sessionId: room.session.id };
    this.#own = new Set(room.memory.recall<string[]>('reactions', []));
  }

  /** Whether reactions are asked here and now. */
  get open(): boolean {
    return this.#mayCome && takesReactions(this.#room.session).allowed;
  }

  /** Whether one can react: the right to it is here. */
  get ready(): boolean {
    return this.#right !== null;
  }

  /** Why something was not taken, in the reader's language. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /** Whether anything was put under any note. */
  get any(): boolean {
    return this.#counts.size > 0;
  }

  of(noteId: string): ReactionCounts {
    return this.#counts.get(noteId) ?? none;
  }

  isOwn(noteId: string, kind: ReactionKind): boolean {
    return this.#own.has(nameOf(noteId, kind));
  }

  /** Listens to the room, and asks again each time there is a connection. Gives what ends that. */
  start(): () => void {
    const stops = [
      this.#room.hear('live.ready', () => void this.#ask()),
      this.#room.hear('session.reactions', (heard) => heard.sessionId === this.#place.sessionId && this.#take([heard])),
    ];
    void this.#ask();
    return () => stops.forEach((stop) => stop());
  }

  /** Gets the right well before it is used, so that the two do not come one after the other; forgets it at the close. */
  async prepare(): Promise<void> {
    if (this.#room.session.status === 'closed') return this.#forget();
    if (this.#asked || this.#room.session.status !== 'running') return;
    this.#asked = true;
    this.#asked = await this.#try(async () => {
      this.#right = await rightToReact(this.#place, this.#room.memory);
    });
    this.#mayCome = this.#right !== null;
  }

  /** Puts a reaction under a note, or takes it away again. */
  async toggle(noteId: string, kind: ReactionKind): Promise<void> {
    const name = nameOf(noteId, kind);
    if (!this.#right || this.#sending.has(name)) return;
    const given = !this.#own.has(name);
    const right = this.#right;
    this.#sending.add(name);
    this.#setOwn(name, given);
    const done = await this.#try(async () => {
      await call(reactionRoutes.react, { ...this.#place, noteId, kind, given, ...right }, { nameless: true });
    });
    if (!done) this.#setOwn(name, !given);
    this.#sending.delete(name);
  }

  #setOwn(name: string, given: boolean): void {
    const others = [...this.#own].filter((one) => one !== name);
    this.#own = new Set(given ? [...others, name] : others);
    this.#room.memory.remember('reactions', [...this.#own]);
  }

  #forget(): void {
    this.#right = null;
    this.#asked = false;
    this.#own = new Set();
    this.#room.memory.forget('reactions');
    forgetRight(this.#room.memory);
  }

  async #ask(): Promise<void> {
    await this.#try(async () => this.#take((await call(reactionRoutes.reactions, this.#place)).notes));
  }

  #take(heard: readonly NoteReactions[]): void {
    this.#counts = new Map([...this.#counts, ...heard.map(({ noteId, counts }) => [noteId, counts] as const)]);
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    this.#refusal = null;
    try {
      await work();
      return true;
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      this.#refusal = problem.detail;
      return false;
    }
  }
}
