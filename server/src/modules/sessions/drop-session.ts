import type { Session } from '@inrol/contracts/sessions';
import type { MemberActor } from '@inrol/domain';
import { mayDropSession } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { LiveSockets } from '../../sync/index.ts';
import { AppointmentsService } from '../appointments/index.ts';
import { AnonymousPhasesRepository } from './anonymous-phases.repository.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';
import { Removal } from './removal.ts';
import { roomOf } from './room-name.ts';
import { SessionRecords } from './session-records.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Lets a session fall that has not begun. Who was invited hears of it; what somebody wrote is never thrown away. */
@Injectable()
export class DropSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly repository: SessionsRepository,
    private readonly notes: PrivateNotesRepository,
    private readonly anonymous: AnonymousPhasesRepository,
    private readonly records: SessionRecords,
    private readonly appointments: AppointmentsService,
    private readonly removal: Removal,
    private readonly sockets: LiveSockets,
    private readonly database: Database,
  ) {}

  async drop(actor: MemberActor, sessionId: string): Promise<void> {
    const { organisationId } = actor;
    insist(mayDropSession(actor, await this.sessions.one(organisationId, sessionId)));
    for (const rehearsal of await this.repository.rehearsalsOf(organisationId, sessionId))
      await this.removal.of(rehearsal);
    const row = await this.database.transaction(async () => {
      const session = await this.sessions.toChange(organisationId, sessionId);
      insist(mayDropSession(actor, session));
      if (await this.isWritten(session)) throw new Refusal('written-before');
      await this.appointments.cancelled(sessionId, session.revision + 1);
      const row = found(await this.repository.one(organisationId, sessionId));
      await this.removal.fromTables(row);
      return row;
    });
    await this.removal.fromScreens(row);
    this.sockets.emitTo(roomOf(sessionId), 'session.dropped', { sessionId });
  }

  private async isWritten(session: Session): Promise<boolean> {
    const place = { organisationId: session.organisationId, sessionId: session.id };
    if ((await this.notes.count(place)) > 0 || (await this.anonymous.count(place)) > 0) return true;
    return (await this.records.boardOf(session)).notes.length > 0;
  }
}
