import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { seriesRoutes, SessionInList } from '@inrol/contracts/sessions';
import type { MemberActor } from '@inrol/domain';
import { checkSeriesMoments, mayPlanSeries, nextInSeries } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { insist, Refusal } from '../../platform/errors/index.ts';
import { Documents } from '../../sync/index.ts';
import { inListOf, newRowOf } from './session-rows.ts';
import { SessionRoom } from './session-room.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';

type Input = ParsedInputOf<(typeof seriesRoutes)['planSeries']>;

/** Prepares more sessions like one that is there. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly sessions: Sessions,
    private readonly repository: SessionsRepository,
    private readonly documents: Documents,
    private readonly room: SessionRoom,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** All of the series, by their moments. */
  async plan(actor: MemberActor, { sessionId, startsAt }: Input): Promise<SessionInList[]> {
    const { organisationId } = actor;
    const seen = await this.sessions.one(organisationId, sessionId);
    insist(mayPlanSeries(actor, seen));
    const seriesId = seen.seriesId ?? randomUUID();
    const { before, first } = await this.database.transaction(async () => {
      await this.repository.lockSeries(organisationId, seriesId);
      const before = await this.sessions.toChange(organisationId, sessionId);
      insist(mayPlanSeries(actor, before));
      if (before.seriesId !== seen.seriesId) throw new Refusal('changed-meanwhile');
      const others = before.seriesId ? await this.repository.ofSeries(organisationId, seriesId) : [];
      const there = before.seriesId ? others.map((row) => row.startsAt?.toISOString() ?? null) : [before.startsAt];
      const now = this.clock.now();
      insist(checkSeriesMoments(there, startsAt, now));
      const first = before.seriesId ? before : { ...before, seriesId, revision: before.revision + 1 };
      if (first !== before) await this.sessions.keep(first);
      for (const moment of startsAt) {
        const id = randomUUID();
        const boardId = await this.documents.create('board', organisationId, id);
        const made = { id, boardId, seriesId, startsAt: moment };
        await this.repository.insert(newRowOf(nextInSeries(first, made, now, randomUUID)));
      }
      return { before, first };
    });
    if (first !== before) await this.room.changed(first, before);
    return (await this.repository.ofSeries(organisationId, seriesId)).map(inListOf);
  }
}
