import type { ParsedInputOf } from '@inrol/contracts';
import type { OwnNote, OwnPart, sessionRoutes } from '@inrol/contracts/sessions';
import { personKeyOf, type Actor } from '@inrol/domain';
import {
  checkNote,
  checkToldReader,
  facilitates,
  maySeeSession,
  mayTakeBackNote,
  mayWriteNote,
  phaseOf,
} from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { BallotsRepository } from './ballots.repository.ts';
import type { PrivateNoteEntity } from './private-note.entity.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';
import { RoomForNotes } from './room-for-notes.ts';
import { Sessions } from './sessions.ts';

type Input<Name extends keyof typeof sessionRoutes> = ParsedInputOf<(typeof sessionRoutes)[Name]>;

/** What nobody else may see: somebody's notes before the reveal, and what they voted. */
@Injectable()
export class OwnPartService {
  constructor(
    private readonly sessions: Sessions,
    private readonly notes: PrivateNotesRepository,
    private readonly ballots: BallotsRepository,
    private readonly room: RoomForNotes,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async of(actor: Actor, sessionId: string): Promise<OwnPart> {
    const { organisationId } = actor;
    const session = await this.sessions.one(organisationId, sessionId);
    insist(maySeeSession(actor, session));
    const inSession = { organisationId, sessionId };
    const notes = await this.notes.writtenBy(inSession, personKeyOf(actor));
    const ballots = await this.ballots.castBy(inSession, personKeyOf(actor));
    return {
      notes: notes.map(shown),
      ballots: ballots.map(({ phaseId, voteId, ballot }) => ({
        phaseId,
        proposalId: voteId === phaseId ? null : voteId,
        ballot,
      })),
      facilitates: facilitates(actor, session),
    };
  }

  /** Keeps a note. The id is the writer's own, so that trying again never makes a second one. */
  writeNote(
    actor: Actor,
    { sessionId, noteId, phaseId, columnId, text, readFirst }: Input<'writeNote'>,
  ): Promise<OwnNote> {
    const { organisationId } = actor;
    return this.database.transaction(async () => {
      const session = await this.sessions.toTakePartIn(organisationId, sessionId);
      insist(mayWriteNote(actor, session, phaseId));
      const phase = phaseOf(session, phaseId)!;
      // their row would say who wrote it
      if (phase.visibility === 'anonymous') throw new Refusal('not-in-this-phase');
      const writtenBy = personKeyOf(actor);
      const own = await this.notes.writtenBy({ organisationId, sessionId }, writtenBy);
      const others = own.filter((note) => note.phaseId === phaseId && note.id !== noteId);
      insist(checkToldReader(phase, readFirst));
      insist(checkNote(phase, { columnId }, others.length));
      if (!own.some((note) => note.id === noteId)) await this.room.insistOn({ organisationId, sessionId });
      const createdAt = this.clock.now();
      const note = { id: noteId, organisationId, sessionId, phaseId, columnId, writtenBy, text, createdAt };
      return shown(found(await this.notes.put(note)));
    });
  }

  /** Takes a note back: before its reveal, and afterwards where it was held back. */
  async dropNote(actor: Actor, { sessionId, noteId }: Input<'dropNote'>): Promise<void> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      const session = await this.sessions.toTakePartIn(organisationId, sessionId);
      insist(maySeeSession(actor, session));
      const own = await this.notes.writtenBy({ organisationId, sessionId }, personKeyOf(actor));
      const note = found(own.find(({ id }) => id === noteId));
      insist(mayTakeBackNote(actor, session, note));
      await this.notes.delete({ organisationId, sessionId }, [noteId]);
    });
  }
}

const shown = ({ id, phaseId, columnId, text, createdAt }: PrivateNoteEntity): OwnNote => ({
  id,
  phaseId,
  columnId,
  text,
  createdAt: createdAt.toISOString(),
});
