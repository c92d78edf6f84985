import type { SessionStatus } from '@inrol/contracts/sessions';
import { Injectable } from '@nestjs/common';
import { ArrayContains, In, IsNull, LessThan, Not } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { AnonymousPhaseEntity } from './anonymous-phase.entity.ts';
import { AttendanceEntity } from './attendance.entity.ts';
import { BallotEntity } from './ballot.entity.ts';
import { NoteReactionsEntity } from './note-reactions.entity.ts';
import { NoteRightsGivenEntity } from './note-rights-given.entity.ts';
import { PrivateNoteEntity } from './private-note.entity.ts';
import { ReactionKeyEntity } from './reaction-key.entity.ts';
import { SessionEntity } from './session.entity.ts';
import { TimeWorthEntity } from './time-worth.entity.ts';

const MOST = 500;
/** Without the phases, which are most of a row. */
const inList = {
  ...{ id: true, title: true, status: true, teamId: true, trackId: true, seriesId: true, methodKey: true },
  ...{ startsAt: true, closedAt: true, createdAt: true, openUntil: true },
} as const;
export type SessionRowInList = Pick<SessionEntity, keyof typeof inList>;

/** What hangs on a session by its id. */
const everythingKept = [
  ...[PrivateNoteEntity, AnonymousPhaseEntity, NoteRightsGivenEntity],
  ...[BallotEntity, AttendanceEntity, TimeWorthEntity, ReactionKeyEntity, NoteReactionsEntity],
];

export interface SessionFilter {
  readonly trackId?: string | undefined;
  readonly teamId?: string | undefined;
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  private get sessions() {
    return this.database.of(SessionEntity);
  }

  all(organisationId: string, { trackId, teamId }: SessionFilter): Promise<SessionRowInList[]> {
    const where = { organisationId, rehearsalOf: IsNull(), ...(trackId && { trackId }), ...(teamId && { teamId }) };
    return this.sessions.find({ select: inList, where, order: { createdAt: 'DESC' }, take: MOST });
  }

  one(organisationId: string, id: string): Promise<SessionEntity | null> {
    return this.sessions.findOneBy({ organisationId, id });
  }

  /** Holds the row until the transaction ends, so that changes come one after the other. */
  lock(organisationId: string, id: string): Promise<SessionEntity | null> {
    return this.sessions.findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Many may hold it this way at once, but nothing can be revealed or closed meanwhile. */
  lockForWriting(organisationId: string, id: string): Promise<SessionEntity | null> {
    return this.sessions.findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_read' } });
  }

  /** For who has an id and no organisation yet: a socket. The caller decides whether they may know of it. */
  anywhere(id: string): Promise<SessionEntity | null> {
    return this.sessions.findOneBy({ id });
  }

  /** For who has only a code. */
  byJoinCode(joinCode: string): Promise<SessionEntity | null> {
    return this.sessions.findOneBy({ joinCode, rehearsalOf: IsNull() });
  }

  withIds(ids: readonly string[]): Promise<SessionEntity[]> {
    return this.sessions.findBy({ id: In([...ids]) });
  }

  /** Those of a series, by their moments; those without one last. */
  ofSeries(organisationId: string, seriesId: string): Promise<SessionEntity[]> {
    return this.sessions.find({ where: { organisationId, seriesId }, order: { startsAt: 'ASC' } });
  }

  /** Holds the rows of a series until the transaction ends, so that it grows in one place at a time. */
  async lockSeries(organisationId: string, seriesId: string): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    await this.sessions.find({ select: { id: true }, where: { organisationId, seriesId }, order: { id: 'ASC' }, lock });
  }

  withMap(organisationId: string, processMapId: string): Promise<SessionEntity[]> {
    return this.sessions.findBy({ organisationId, processMapId });
  }

  /** In every organisation, rehearsals aside, oldest first. */
  facilitatedBy(accountId: string): Promise<SessionEntity[]> {
    const where = { facilitatorIds: ArrayContains([accountId]), rehearsalOf: IsNull() };
    return this.sessions.find({ where, order: { createdAt: 'ASC' } });
  }

  rehearsalsOf(organisationId: string, sessionId: string): Promise<SessionEntity[]> {
    return this.sessions.findBy({ organisationId, rehearsalOf: sessionId });
  }

  /** Of every organisation, begun before a moment. */
  rehearsalsBefore(moment: Date): Promise<SessionEntity[]> {
    return this.sessions.findBy({ rehearsalOf: Not(IsNull()), createdAt: LessThan(moment) });
  }

  /** A session with every note, ballot and name that was kept with it. Only ever a rehearsal, or what did not begin. */
  async deleteWithAll(organisationId: string, sessionId: string): Promise<void> {
    for (const kept of everythingKept)
      await this.database.of<{ organisationId: string; sessionId: string }>(kept).delete({ organisationId, sessionId });
    const may = [{ rehearsalOf: Not(IsNull()) }, { status: In<SessionStatus>(['draft', 'open']) }];
    await this.sessions.delete(may.map((one) => ({ organisationId, id: sessionId, ...one })));
  }

  /** The newest closed session of the series, else of the team, else of the track, before a moment. */
  async lastClosed(
    {
      organisationId,
      id,
      teamId,
      trackId,
      seriesId,
    }: Pick<SessionEntity, 'organisationId' | 'id' | 'teamId' | 'trackId' | 'seriesId'>,
    before: Date,
  ): Promise<SessionEntity | null> {
    const closed = { organisationId, id: Not(id), status: 'closed' as SessionStatus, closedAt: LessThan(before) };
    const order = { closedAt: 'DESC' } as const;
    const ofSeries = seriesId && (await this.sessions.findOne({ where: { ...closed, seriesId }, order }));
    if (ofSeries) return ofSeries;
    const ofTeam = await this.sessions.findOne({ where: { ...closed, teamId }, order });
    if (ofTeam || trackId === null) return ofTeam;
    return this.sessions.findOne({ where: { ...closed, trackId }, order });
  }

  async insert(session: SessionEntity): Promise<void> {
    await this.sessions.insert(session);
  }

  async update(organisationId: string, id: string, change: Partial<SessionEntity>): Promise<void> {
    await this.sessions.update({ organisationId, id }, change);
  }
}
