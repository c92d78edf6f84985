import { createHash } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import type { ParsedInputOf } from '@inrol/contracts';
import type { anonymousNoteRoutes, NoteBeforeReveal } from '@inrol/contracts/sessions';
import { personKeyOf, type Actor } from '@inrol/domain';
import { isSigned, nameOf } from '@inrol/domain/blind-rights';
import {
  checkNote,
  checkToldReader,
  letsAnonymousNoteBack,
  mayGetNoteRights,
  mayReadFirst,
  phaseOf,
  takesAnonymousNote,
} from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { AnonymousPhasesRepository } from './anonymous-phases.repository.ts';
import { newSigningKey, signBlind, type SigningKey } from './blind-keys.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';
import { RoomForNotes } from './room-for-notes.ts';
import { Sessions } from './sessions.ts';

type Routes = typeof anonymousNoteRoutes;
type Input<Name extends keyof Routes> = ParsedInputOf<Routes[Name]>;

/**
 * Notes of which nobody knows the writer. Everyone in the session gets as many rights as they can write notes, signed without
 * being seen; who comes with such a right is not asked who they are, and the secret in it is the way back to that one note.
 */
@Injectable()
export class AnonymousNotesService {
  /** Keys on their way: a whole room asks at the same moment. */
  private readonly making = new Map<string, Promise<void>>();

  constructor(
    private readonly sessions: Sessions,
    private readonly phases: AnonymousPhasesRepository,
    private readonly privateNotes: PrivateNotesRepository,
    private readonly room: RoomForNotes,
    private readonly database: Database,
  ) {}

  async key(actor: Actor, { sessionId, phaseId }: Input<'noteRightsKey'>): Promise<{ modulus: string }> {
    const inPhase = { organisationId: actor.organisationId, sessionId, phaseId };
    insist(mayGetNoteRights(actor, await this.sessions.one(inPhase.organisationId, sessionId), phaseId));
    if (!(await this.phases.one(inPhase))) await this.begin(inPhase);
    return { modulus: found(await this.phases.one(inPhase)).modulus };
  }

  /** The same covers are signed again, so that an answer that got lost takes nobody's rights; others are not. */
  async rights(actor: Actor, { sessionId, phaseId, covered }: Input<'noteRights'>): Promise<{ signatures: string[] }> {
    const inPhase = { organisationId: actor.organisationId, sessionId, phaseId };
    const covers = createHash('sha256').update(covered.join()).digest('hex');
    const key = await this.database.transaction(async () => {
      insist(mayGetNoteRights(actor, await this.sessions.toTakePartIn(inPhase.organisationId, sessionId), phaseId));
      const { privateKey, modulus } = found(await this.phases.one(inPhase));
      if (!privateKey) throw new Refusal('already-revealed');
      const given = await this.phases.give(inPhase, personKeyOf(actor), covers);
      if (given !== covers) throw new Refusal('note-rights-elsewhere');
      return { privateKey, modulus };
    });
    return { signatures: await signAll(key, covered) };
  }

  /** Puts a note down, or changes the one that was written with this right. */
  async write(input: Input<'writeAnonymousNote'>): Promise<void> {
    const { organisationId, sessionId, phaseId, noteId, columnId, text, readFirst } = input;
    await this.database.transaction(async () => {
      const session = await this.sessions.toTakePartIn(organisationId, sessionId);
      const row = found(await this.phases.lock(input));
      insistOnRight(row, input);
      insist(takesAnonymousNote(session, phaseId));
      const right = nameOf(input.secret);
      const others = row.notes.filter((note) => note.right !== right);
      if (others.some(({ id }) => id === noteId)) throw new Refusal('note-right-not-valid');
      if (row.notes.find((note) => note.right === right && note.id !== noteId))
        throw new Refusal('note-right-not-valid');
      const phase = phaseOf(session, phaseId)!;
      insist(checkNote(phase, { columnId }, 0));
      insist(checkToldReader(phase, readFirst));
      if (others.length === row.notes.length) await this.room.insistOn(input);
      await this.phases.keep(input, [...others, { id: noteId, columnId, text, right }]);
    });
  }

  /** The right is free again for another note. */
  async takeBack(input: Input<'takeBackAnonymousNote'>): Promise<void> {
    const { organisationId, sessionId, phaseId, noteId: id } = input;
    await this.database.transaction(async () => {
      const session = await this.sessions.toTakePartIn(organisationId, sessionId);
      const row = found(await this.phases.lock(input));
      insistOnRight(row, input);
      insist(letsAnonymousNoteBack(session, { id, phaseId }));
      const right = nameOf(input.secret);
      const others = row.notes.filter((note) => note.right !== right || note.id !== id);
      if (others.length < row.notes.length) await this.phases.keep(input, others);
    });
  }

  /** What waits for its reveal, named or not, without writers and in the order of random ids. */
  async toReadFirst(actor: Actor, { sessionId, phaseId }: Input<'notesToReadFirst'>): Promise<NoteBeforeReveal[]> {
    const { organisationId } = actor;
    insist(mayReadFirst(actor, await this.sessions.one(organisationId, sessionId), phaseId));
    const inSession = { organisationId, sessionId };
    const anonymous = await this.phases.ofPhases(inSession, [phaseId]);
    const notes = [
      ...anonymous.flatMap((row) => row.notes),
      ...(await this.privateNotes.ofPhases(inSession, [phaseId])),
    ];
    return notes
      .map(({ id, columnId, text }) => ({ id, columnId, text }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  private begin(inPhase: InPhase): Promise<void> {
    const making = this.making.get(inPhase.phaseId) ?? this.make(inPhase);
    this.making.set(inPhase.phaseId, making);
    return making.finally(() => this.making.delete(inPhase.phaseId));
  }

  private async make({ organisationId, sessionId, phaseId }: InPhase): Promise<void> {
    await this.phases.begin({ organisationId, sessionId, phaseId, notes: [], ...(await newSigningKey()) });
  }
}

interface InPhase {
  readonly organisationId: string;
  readonly sessionId: string;
  readonly phaseId: string;
}

const insistOnRight = (
  key: { modulus: string },
  { secret, signature }: { secret: string; signature: string },
): void => {
  if (!isSigned(key, secret, signature)) throw new Refusal('note-right-not-valid');
};

/** Each takes a millisecond of the main thread: others get their turn in between. */
const signAll = async (key: SigningKey, covered: readonly string[]): Promise<string[]> => {
  const signatures: string[] = [];
  for (const one of covered) {
    signatures.push(signBlind(key, one));
    await others();
  }
  return signatures;
};
