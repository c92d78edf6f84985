import { boardAccess, rightsOnBoard } from '@inrol/domain/sessions';
import { boardRules } from '@inrol/sync-core/shapes';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Documents } from '../../sync/index.ts';
import { MapGate } from '../process-maps/index.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Who may open the board of a session, and in which sessions a map is drawn. */
@Injectable()
export class SessionGates implements OnModuleInit {
  constructor(
    private readonly documents: Documents,
    private readonly maps: MapGate,
    private readonly sessions: Sessions,
    private readonly repository: SessionsRepository,
  ) {}

  onModuleInit(): void {
    this.documents.guard('board', async ({ organisationId, ownerId }) => {
      const row = await this.repository.one(organisationId, ownerId);
      const session = row && (await this.sessions.of(row));
      return (actor) => {
        if (!session) return { access: 'none' };
        const access = boardAccess(actor, session);
        return access === 'write' ? { access, rules: boardRules(rightsOnBoard(actor, session)) } : { access };
      };
    });
    this.maps.findSessionsBy(async (organisationId, processMapId) =>
      this.sessions.ofAll(await this.repository.withMap(organisationId, processMapId)),
    );
  }
}
