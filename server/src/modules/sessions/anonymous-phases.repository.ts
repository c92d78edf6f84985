import type { PersonKey } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { type AnonymousNote, AnonymousPhaseEntity } from './anonymous-phase.entity.ts';
import { NoteRightsGivenEntity } from './note-rights-given.entity.ts';

interface InSession {
  readonly organisationId: string;
  readonly sessionId: string;
}
interface InPhase extends InSession {
  readonly phaseId: string;
}

@Injectable()
export class AnonymousPhasesRepository {
  constructor(private readonly database: Database) {}

  private get phases() {
    return this.database.of(AnonymousPhaseEntity);
  }

  private get given() {
    return this.database.of(NoteRightsGivenEntity);
  }

  one({ organisationId, sessionId, phaseId }: InPhase): Promise<AnonymousPhaseEntity | null> {
    return this.phases.findOneBy({ organisationId, sessionId, phaseId });
  }

  ofPhases({ organisationId, sessionId }: InSession, phaseIds: readonly string[]): Promise<AnonymousPhaseEntity[]> {
    return this.phases.findBy({ organisationId, sessionId, phaseId: In([...phaseIds]) });
  }

  /** To be changed by nobody else until the transaction ends. */
  lock({ organisationId, sessionId, phaseId }: InPhase): Promise<AnonymousPhaseEntity | null> {
    const where = { organisationId, sessionId, phaseId };
    return this.phases.findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  /** Leaves what is there already. */
  async begin(row: AnonymousPhaseEntity): Promise<void> {
    await this.phases.createQueryBuilder().insert().values(row).orIgnore().execute();
  }

  /** In the order of their ids, which are random. */
  async keep({ organisationId, sessionId, phaseId }: InPhase, notes: readonly AnonymousNote[]): Promise<void> {
    const sorted = notes.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    await this.phases.update({ organisationId, sessionId, phaseId }, { notes: sorted });
  }

  /** How many notes wait in the session. */
  async count({ organisationId, sessionId }: InSession): Promise<number> {
    const counted = await this.phases
      .createQueryBuilder('phase')
      .select('coalesce(sum(jsonb_array_length(phase.notes)), 0)', 'notes')
      .where({ organisationId, sessionId })
      .getRawOne<{ notes: string }>();
    return Number(counted?.notes ?? 0);
  }

  /** Sessions in which notes wait for their reveal, or were left behind by one that was cut off. */
  async sessionIds(): Promise<string[]> {
    const rows = await this.phases
      .createQueryBuilder('phase')
      .select('DISTINCT phase.sessionId', 'sessionId')
      .where('jsonb_array_length(phase.notes) > 0')
      .getRawMany<{ sessionId: string }>();
    return rows.map((row) => row.sessionId);
  }

  /** Nobody writes there any more: neither rights nor who had them are needed. */
  async end({ organisationId, sessionId, phaseId }: InPhase): Promise<void> {
    await this.given.delete({ organisationId, sessionId, phaseId });
    await this.phases.update({ organisationId, sessionId, phaseId }, { privateKey: null });
  }

  /** Whether somebody has rights to write there. */
  hasRights({ organisationId, sessionId, phaseId }: InPhase, person: PersonKey): Promise<boolean> {
    return this.given.existsBy({ organisationId, sessionId, phaseId, person });
  }

  /** What somebody had signed; notes it down where they had nothing yet. */
  async give({ organisationId, sessionId, phaseId }: InPhase, person: PersonKey, covers: string): Promise<string> {
    const row = { organisationId, sessionId, phaseId, person, covers };
    await this.given.createQueryBuilder().insert().values(row).orIgnore().execute();
    const { covers: kept } = await this.given.findOneByOrFail({ organisationId, sessionId, phaseId, person });
    return kept;
  }
}
