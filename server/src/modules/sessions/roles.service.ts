import type { ParsedInputOf } from '@inrol/contracts';
import type { Session, sessionRoutes } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { maySeeSession, takeRole } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { insist, Refusal } from '../../platform/errors/index.ts';
import { SessionRoom } from './session-room.ts';
import { Sessions } from './sessions.ts';

/** Roles that people choose themselves. */
@Injectable()
export class RolesService {
  constructor(
    private readonly sessions: Sessions,
    private readonly room: SessionRoom,
    private readonly database: Database,
  ) {}

  /** In place of the role they had; with null they have none of their own. `role-taken` where somebody was first. */
  async take(actor: Actor, { sessionId, roleId }: ParsedInputOf<(typeof sessionRoutes)['takeRole']>): Promise<Session> {
    const { before, after } = await this.database.transaction(async () => {
      const before = await this.sessions.toChange(actor.organisationId, sessionId);
      insist(maySeeSession(actor, before));
      const result = takeRole(before, actor, roleId);
      if (!result.ok) throw new Refusal(result.code);
      await this.sessions.keep(result.session);
      return { before, after: result.session };
    });
    await this.room.changed(after, before);
    return after;
  }
}
