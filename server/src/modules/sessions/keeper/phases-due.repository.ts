import type { SessionPhase } from '@inrol/contracts/sessions';
import { isForEveryoneNow, phaseOf } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../../platform/database/index.ts';
import type { PhaseDue } from '../phase-due.ts';
import { SessionEntity } from '../session.entity.ts';

/** A phase that somebody has to hear of, as it is now. */
export interface PhaseToTell {
  readonly session: Pick<SessionEntity, 'id' | 'organisationId' | 'teamId' | 'title' | 'facilitatorIds'>;
  readonly phase: SessionPhase;
  readonly endsAt: Date;
  /** Where the session is found, e.g. `/de-oever/sessions/…`. */
  readonly path: string;
}

@Injectable()
export class PhasesDueRepository {
  constructor(private readonly database: Database) {}

  /** Null where there is nothing to tell any more: the session has gone on, or its end was moved or taken away. */
  async find({ organisationId, sessionId, phaseId, news }: PhaseDue, now: Date): Promise<PhaseToTell | null> {
    const where = { organisationId, id: sessionId, rehearsalOf: IsNull() };
    const session = await this.database.of(SessionEntity).findOneBy(where);
    if (!session) return null;
    const phase = phaseOf(session, phaseId);
    if (!phase?.endsAt || !isForEveryoneNow(session, phase)) return null;
    const endsAt = new Date(phase.endsAt);
    const isOver = endsAt <= now;
    if (news === 'ended' ? !isOver : isOver || !phase.reminds) return null;
    return { session, phase, endsAt, path: `/${await this.slugOf(organisationId)}/sessions/${sessionId}` };
  }

  private async slugOf(organisationId: string): Promise<string> {
    const sql = 'SELECT slug FROM organisation WHERE id = $1';
    const [{ slug }] = await this.database.manager.query<[{ slug: string }]>(sql, [organisationId]);
    return slug;
  }
}
