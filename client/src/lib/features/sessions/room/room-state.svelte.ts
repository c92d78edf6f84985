import { getContext, setContext } from 'svelte';
import {
  sessionRoutes,
  type PersonHere,
  type Session,
  type SessionCommand,
  type SessionPhase,
  type SessionTurn,
} from '@inrol/contracts/sessions';
import type { BoardContent, LivePayload, PersonKey } from '@inrol/contracts/sync';
import { personKeyOf, type Actor } from '@inrol/domain';
import {
  apartNow,
  contentOf,
  currentPhase,
  currentTurn,
  facilitates,
  groupOf,
  leadingFacilitator,
  mayTakeOver,
  phaseOf,
  phasesWithNotesFor,
  standingOf,
  type Standing,
} from '@inrol/domain/sessions';
import { call } from '#lib/api/call.ts';
import { ProblemError } from '#lib/api/problem.ts';
import { type Saving, worstOf } from '#lib/ui/marks/saving.ts';
import type { AnonymousNotes } from './anonymous-notes.svelte.ts';
import { BoardState } from './board-state.svelte.ts';
import { Commands } from './commands.ts';
import { DeviceMemory } from './device-memory.ts';
import { Drafts } from './drafts.svelte.ts';
import { firstName } from './first-name.ts';
import { Names } from './names.svelte.ts';
import { OwnBallots } from './own-ballots.svelte.ts';
import { OwnNotes } from './own-notes.svelte.ts';
import type { BoardDocument, RoomLine } from './ports.ts';
import { ServerClock } from './server-clock.ts';
import { Writing } from './writing.svelte.ts';

interface Ports {
  line: RoomLine;
  board: BoardDocument;
  actor: Actor;
  session: Session;
  /** This is a screen that the whole room looks at, and nobody who takes part. */
  screen?: boolean;
  /** Tells the reader that something was refused. */
  warn: (words: string) => void;
}

/**
 * A live session as one person sees it: what everyone shares, who is here, what is one's own, and which phase one looks at.
 */
export class RoomState {
  readonly actor: Actor;
  readonly me: PersonKey;
  readonly board: BoardState;
  readonly notes: OwnNotes;
  readonly ballots: OwnBallots;
  readonly drafts: Drafts;
  readonly memory: DeviceMemory;
  readonly names = new Names(() => this.#session);
  readonly clock = new ServerClock();
  readonly writing: Writing;
  readonly #line: RoomLine;
  readonly #document: BoardDocument;
  readonly #warn: (words: string) => void;
  readonly #screen: boolean;
  #session: Session = $state.raw() as Session;
  #people = $state.raw<readonly PersonHere[]>([]);
  #counts = $state.raw({ writing: 0, done: 0 });
  #anonymous = $state.raw<AnonymousNotes | null>(null);
  /** The phase somebody looks at on their own; null while they go along with the room. */
  #looking = $state<string | null>(null);
  #outcomes = $state(0);
  #leaderGoneSince = $state<string | null>(null);
  #dropped = $state(false);
  readonly #commands: Commands;

  constructor({ line, board, actor, session, screen = false, warn }: Ports) {
    this.actor = actor;
    this.me = personKeyOf(actor);
    this.#line = line;
    this.#document = board;
    this.#warn = warn;
    this.#screen = screen;
    this.#session = session;
    this.names.meet([{ key: this.me, name: actor.name }]);
    this.#commands = new Commands({ session: () => this.#session, take: (taken) => this.#take(taken), warn });
    const place = { organisationId: session.organisationId, sessionId: session.id };
    const memory = new DeviceMemory(session.id, this.me);
    this.memory = memory;
    this.board = new BoardState(board);
    this.notes = new OwnNotes(place, memory);
    this.ballots = new OwnBallots(place, memory);
    this.drafts = new Drafts(memory);
    this.writing = new Writing((writing) => void this.#tellWriting(writing));
  }

  get session(): Session {
    return this.#session;
  }

  get people(): readonly PersonHere[] {
    return this.#people;
  }

  /** How many write now and how many are done: where nobody may know who, all there is to know. */
  get counts(): { readonly writing: number; readonly done: number } {
    return this.#counts;
  }

  /** One's own notes of which nobody else knows the writer; null as long as there is no place for them. */
  get anonymous(): AnonymousNotes | null {
    return this.#anonymous;
  }

  /** Listens to what travels over the line; gives back how to stop. */
  get hear(): RoomLine['on'] {
    return this.#line.on.bind(this.#line);
  }

  get connected(): boolean {
    return this.#line.connected;
  }

  /** The board, where something of what was written on it was not taken. */
  get keptBack(): BoardDocument | null {
    return this.#document.keptBack.length > 0 ? this.#document : null;
  }

  /** Why this page cannot go on as it is: the server's reason, that the board here stands still, or that the session is no more. */
  get trouble(): { kind: 'page'; reason: string } | { kind: 'board' | 'dropped' } | null {
    if (this.#dropped) return { kind: 'dropped' };
    if (this.#line.problem) return { kind: 'page', reason: this.#line.problem.detail };
    const { kind } = this.#document.status;
    return kind === 'refused' || kind === 'closed' ? { kind: 'board' } : null;
  }

  /** Where the room is; before the start nowhere. */
  get roomPhase(): SessionPhase | undefined {
    return currentPhase(this.#session);
  }

  /** The phase on this screen. */
  get phase(): SessionPhase | undefined {
    return (this.#looking ? phaseOf(this.#session, this.#looking) : undefined) ?? this.roomPhase;
  }

  /** Whether somebody chose the phase on this screen, and does not go along with the room. */
  get elsewhere(): boolean {
    return this.#looking !== null;
  }

  get leader(): Session['facilitators'][number] | undefined {
    return leadingFacilitator(this.#session);
  }

  /** The first name of who leads. */
  get leaderName(): string {
    return firstName(this.leader?.name ?? '');
  }

  get leads(): boolean {
    return this.actor.kind === 'member' && this.leader?.accountId === this.actor.accountId;
  }

  get facilitates(): boolean {
    return facilitates(this.actor, this.#session);
  }

  /** Since when the one who leads is not in the room; null while they are. */
  get leaderGoneSince(): Date | null {
    return this.#leaderGoneSince === null ? null : new Date(this.#leaderGoneSince);
  }

  /** Whether this person can lead from that moment on. */
  mayTakeOverAt(moment: Date): boolean {
    if (this.leads || this.#session.status === 'closed') return false;
    return mayTakeOver(this.actor, this.#session, this.leaderGoneSince, moment).allowed;
  }

  /** Whose turn it is; null where there are no turns. */
  get turn(): SessionTurn | null {
    return currentTurn(this.#session);
  }

  /** What this person does in the turn of now; null where there are no turns. */
  get standing(): Standing | null {
    return standingOf(this.#session, personKeyOf(this.actor));
  }

  /** Grows when outcomes were made or changed. */
  get outcomes(): number {
    return this.#outcomes;
  }

  /** The notes and groups that a phase works with. */
  contentFor(phase: SessionPhase): BoardContent {
    return contentOf(this.board.content, phasesWithNotesFor(this.#session.phases, phase.id));
  }

  /** How far everything that was written here is, in one word. */
  get saving(): Saving {
    return worstOf(this.notes.state, this.#anonymous?.state ?? null, this.ballots.state, this.#document.saving);
  }

  /** What the one who leads has put on the table to talk about. */
  get onTheTable(): string | null {
    const leader = `account:${this.leader?.accountId}`;
    const topic = this.#document.presence.find(({ person }) => person === leader)?.state['topic'];
    return typeof topic === 'string' ? topic : null;
  }

  putOnTheTable(topicId: string | null): void {
    this.#document.setPresence({ topic: topicId });
  }

  /** Looks at a phase without taking anybody along. */
  lookAt(phaseId: string): void {
    const isThere = this.#session.status === 'running' && phaseId === this.#session.currentPhaseId;
    this.#looking = isThere ? null : phaseId;
  }

  /** Goes to where the room is, and along with it from now on. */
  follow(): void {
    this.#looking = null;
  }

  /** Does what a facilitator may do; a refusal is told. Answers whether it was done. */
  async obey(command: SessionCommand): Promise<boolean> {
    const done = await this.#commands.obey(command);
    if (done && command.kind === 'go-to') this.follow();
    return done;
  }

  /** Takes a role, or with null gives it back. */
  takeRole(roleId: string | null): Promise<boolean> {
    return this.#commands.takeRole(roleId);
  }

  /** Changes what the session is called, what it asks, or when it starts. Throws the refusal. */
  async describe(words: { title: string; question: string; startsAt: string | null }): Promise<void> {
    const { organisationId, id: sessionId } = this.#session;
    this.#take(await call(sessionRoutes.updateSession, { organisationId, sessionId, ...words }));
  }

  /** Enters the room each time there is a connection, and listens to it. Gives what leaves it. */
  start(): () => void {
    const stops = [
      this.#line.on('live.ready', () => void this.#enter()),
      this.#line.on('session.changed', (session) => session.id === this.#session.id && this.#take(session)),
      this.#line.on('session.people', ({ sessionId, people, leaderGoneSince, counts }) => {
        if (sessionId !== this.#session.id) return;
        this.#hear({ people, counts, leaderGoneSince });
      }),
      this.#line.on('session.dropped', ({ sessionId }) => {
        if (sessionId === this.#session.id) this.#dropped = true;
      }),
      this.#line.on('session.outcomes', ({ sessionId }) => {
        if (sessionId === this.#session.id) this.#outcomes++;
      }),
    ];
    void this.clock.ask();
    if (this.#line.connected) void this.#enter();
    return () => {
      for (const stop of stops) stop();
      void this.#line.ask('session.leave', { sessionId: this.#session.id }).catch(ignoreLost);
      this.board.stop();
      this.notes.stop();
      this.#anonymous?.stop();
      this.ballots.stop();
      this.writing.stop();
    };
  }

  /** There is a connection: asks for what was missed. */
  async #enter(): Promise<void> {
    const { organisationId, id: sessionId } = this.#session;
    try {
      const { session, people, leaderGoneSince, counts } = await this.#line.ask('session.enter', {
        sessionId,
        screen: this.#screen,
      });
      this.#take(session);
      this.#hear({ people, counts, leaderGoneSince });
      this.#outcomes++;
      if (this.#screen) return;
      this.writing.tellAgain();
      const own = await call(sessionRoutes.ownPart, { organisationId, sessionId });
      this.notes.take(own.notes);
      this.ballots.take(own.ballots);
      this.#anonymous?.tryNow();
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      if (problem.code !== 'no-connection') this.#warn(problem.detail);
    }
  }

  #hear({ people, counts, leaderGoneSince }: Omit<LivePayload<'session.people'>, 'sessionId'>): void {
    this.names.meet(people);
    this.#people = people;
    this.#counts = counts;
    this.#leaderGoneSince = leaderGoneSince;
  }

  /** Whoever is in the middle of a sentence stays where they are when the room goes on. */
  #take(session: Session): void {
    const before = this.#session;
    if (session.revision < before.revision) return;
    for (const { id, voting } of session.phases)
      if (JSON.stringify(voting) !== JSON.stringify(phaseOf(before, id)?.voting))
        this.ballots.forget({ phaseId: id, proposalId: null });
    const moved = before.currentPhaseId !== null && session.currentPhaseId !== before.currentPhaseId;
    if (moved && this.#looking === null && this.writing.busy && this.drafts.anyIn(before.currentPhaseId!)) {
      this.#looking = before.currentPhaseId;
    }
    if (session.status === 'running' && this.#looking === session.currentPhaseId) this.#looking = null;
    if (writingPlace(session, this.me) !== writingPlace(before, this.me)) this.writing.rest();
    this.#session = session;
    void this.#followAnonymous();
  }

  /** What anonymous writing needs is fetched where a phase asks for it, well before somebody writes. */
  async #followAnonymous(): Promise<void> {
    const { phases, status, organisationId, id: sessionId } = this.#session;
    if (status === 'draft' || !phases.some(({ visibility }) => visibility === 'anonymous')) return;
    try {
      const { AnonymousNotes } = await import('./anonymous-notes.svelte.ts');
      this.#anonymous ??= new AnonymousNotes({ organisationId, sessionId }, this.memory);
      await this.#anonymous.follow(this.#session);
    } catch (problem) {
      // without a connection the part that writes is not here yet; the next change asks again
      if (!(problem instanceof TypeError)) throw problem;
    }
  }

  async #tellWriting(writing: PersonHere['writing']): Promise<void> {
    await this.#line.ask('session.writing', { sessionId: this.#session.id, writing }).catch(ignoreLost);
  }
}

/** Another one where somebody begins to write anew: in another phase, after the reveal, in a small group and back from it. */
const writingPlace = (session: Session, me: PersonKey): string => {
  const apart = apartNow(session);
  const group = apart && groupOf(apart, me);
  return [session.currentPhaseId, currentPhase(session)?.revealed, apart?.stage, group?.id].join(' ');
};

/** What only tells the others how one is doing may get lost. */
const ignoreLost = (problem: unknown): void => {
  if (!(problem instanceof ProblemError)) throw problem;
};

const key = Symbol('room');
export const setRoom = (room: RoomState): RoomState => setContext(key, room);
export const useRoom = (): RoomState => getContext(key);
