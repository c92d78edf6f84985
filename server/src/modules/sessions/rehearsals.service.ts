import { randomUUID } from 'node:crypto';
import type { Session } from '@inrol/contracts/sessions';
import type { Actor, MemberActor } from '@inrol/domain';
import { mayEndRehearsal, mayRehearse, rehearsalFrom } from '@inrol/domain/sessions';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { insist } from '../../platform/errors/index.ts';
import { Documents } from '../../sync/index.ts';
import { Guests } from '../identity/index.ts';
import { Removal } from './removal.ts';
import { newRowOf } from './session-rows.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { standInNames } from './stand-in-words.ts';

/** Nobody is still in a rehearsal that began so long ago. */
const LEFT_BEHIND_MS = 12 * 3_600_000;

/** Dry runs: made beside a session, and taken away with all that was written in them. */
@Injectable()
export class RehearsalsService implements OnApplicationBootstrap {
  private readonly logger = new Logger(RehearsalsService.name);

  constructor(
    private readonly sessions: Sessions,
    private readonly repository: SessionsRepository,
    private readonly guests: Guests,
    private readonly documents: Documents,
    private readonly removal: Removal,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Nobody waits for it. */
  onApplicationBootstrap(): void {
    this.clearAway().catch((error: unknown) => this.logger.error('Old rehearsals could not be taken away', error));
  }

  /** A new one; what this person left of an earlier one of the same session is taken away first. */
  async begin(actor: MemberActor, sessionId: string): Promise<Session> {
    const { organisationId } = actor;
    insist(mayRehearse(actor, await this.sessions.one(organisationId, sessionId)));
    await this.clearAway();
    for (const row of await this.repository.rehearsalsOf(organisationId, sessionId))
      if (row.facilitatorIds.includes(actor.accountId)) await this.removal.of(row);
    return this.database.transaction(async () => {
      const session = await this.sessions.toChange(organisationId, sessionId);
      insist(mayRehearse(actor, session));
      const id = randomUUID();
      const boardId = await this.documents.create('board', organisationId, id);
      const standIns = await this.guests.addStandIns(organisationId, id, standInNames[session.language]);
      const made = {
        id,
        boardId,
        standIns: standIns.map((guest) => ({ key: `guest:${guest.id}` as const, ...guest })),
      };
      const rehearsal = rehearsalFrom(session, actor, made, this.clock.now(), randomUUID);
      await this.repository.insert(newRowOf(rehearsal));
      return rehearsal;
    });
  }

  /** `sessionId`: of the rehearsal itself. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    const { organisationId } = actor;
    insist(mayEndRehearsal(actor, await this.sessions.one(organisationId, sessionId)));
    const row = await this.repository.one(organisationId, sessionId);
    if (row) await this.removal.of(row);
  }

  private async clearAway(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LEFT_BEHIND_MS);
    for (const row of await this.repository.rehearsalsBefore(before)) await this.removal.of(row);
  }
}
