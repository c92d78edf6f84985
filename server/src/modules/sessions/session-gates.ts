import { boardAccess, rightsOnBoard } from '@inrol/domain/sessions';
import { boardRules } from '@inrol/sync-core/shapes';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Documents } from '../../sync/index.ts';
import { MapGate } from '../process-maps/index.ts';
import { sessionOf } from './session-rows.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Who may open the board of a session, and in which sessions a map is drawn. */
@Injectable()
export class SessionGates implements OnModuleInit {
  constructor(
    private readonly documents: Documents,
    private readonly maps: MapGate,
    private readonly repository: SessionsRepository,
  ) {}

  onModuleInit(): void {
    this.documents.guard('board', async ({ organisationId, ownerId }) => {
      const row = await this.repository.one(organisationId, ownerId);
      // what somebody may do does not go by what people are called
      const session = row && sessionOf(row, new Map());
      return (actor) => {
        if (!session) return { access: 'none' };
        const access = boardAccess(actor, session);
        return access === 'write' ? { access, rules: boardRules(rightsOnBoard(actor, session)) } : { access };
      };
    });
    this.maps.findSessionsBy(async (organisationId, processMapId) => {
      const rows = await this.repository.withMap(organisationId, processMapId);
      return rows.map((row) => sessionOf(row, new Map()));
    });
  }
}
