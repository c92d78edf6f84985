import type { SessionInRoom, SessionInTurn } from '@inrol/domain/sessions';
import { mapAccess } from '@inrol/domain/process-maps';
import { processMapRules } from '@inrol/sync-core/shapes';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Documents } from '../../sync/index.ts';
import { ProcessMapsRepository } from './process-maps.repository.ts';
import { ProcessMapsService } from './process-maps.service.ts';

type SessionWithMap = SessionInRoom & SessionInTurn & { readonly processMapId: string | null };
/** The sessions in which a map is drawn. */
export type SessionsWithMap = (organisationId: string, processMapId: string) => Promise<SessionWithMap[]>;

/** Who may open a map: its team always, others through a session in which it is drawn. */
@Injectable()
export class MapGate implements OnModuleInit {
  /** The sessions module stands above this one, and says here how to find its sessions. */
  private sessionsWithMap: SessionsWithMap = () => Promise.resolve([]);

  constructor(
    private readonly documents: Documents,
    private readonly repository: ProcessMapsRepository,
    private readonly maps: ProcessMapsService,
  ) {}

  onModuleInit(): void {
    this.documents.guard('process-map', async (document) => {
      const map = await this.repository.one(document.organisationId, document.ownerId);
      if (!map) return () => ({ access: 'none' });
      const work = await this.maps.workOf(map.organisationId, map);
      const sessions = await this.sessionsWithMap(map.organisationId, map.id);
      return (actor) => {
        const access = mapAccess(actor, { ...map, ...work }, ...sessions);
        return access === 'write' ? { access, rules: processMapRules } : { access };
      };
    });
  }

  findSessionsBy(sessions: SessionsWithMap): void {
    this.sessionsWithMap = sessions;
  }
}
