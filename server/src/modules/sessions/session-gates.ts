import { boardAccess } from '@inrol/domain/sessions';
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
    this.documents.guard('board', async (actor, { organisationId, ownerId }) => {
      const session = await this.repository.one(organisationId, ownerId);
      return session ? boardAccess(actor, await this.sessions.of(session)) : 'none';
    });
    this.maps.findSessionsBy(async (organisationId, processMapId) =>
      this.sessions.ofAll(await this.repository.withMap(organisationId, processMapId)),
    );
  }
}
