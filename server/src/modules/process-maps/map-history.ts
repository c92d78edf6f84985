import type { ParsedInputOf } from '@inrol/contracts';
import type { EarlierMap, processMapRoutes } from '@inrol/contracts/process-maps';
import type { DocumentMoment } from '@inrol/contracts/sync';
import type { MemberActor } from '@inrol/domain';
import { Injectable } from '@nestjs/common';
import { DocumentHistory } from '../../sync/index.ts';
import { ProcessMapsService } from './process-maps.service.ts';

type Input<Name extends keyof typeof processMapRoutes> = ParsedInputOf<(typeof processMapRoutes)[Name]>;

/** What a map was earlier, for those who may change it: to look at, and to bring back by a change like any other. */
@Injectable()
export class MapHistory {
  constructor(
    private readonly maps: ProcessMapsService,
    private readonly history: DocumentHistory,
  ) {}

  async moments(actor: MemberActor, { processMapId }: Input<'mapMoments'>): Promise<DocumentMoment[]> {
    const { documentId } = await this.maps.kept(actor, processMapId);
    return this.history.of(documentId);
  }

  async moment(actor: MemberActor, { processMapId, momentId }: Input<'mapMoment'>): Promise<EarlierMap> {
    const { documentId } = await this.maps.kept(actor, processMapId);
    return this.history.one('process-map', documentId, momentId);
  }

  async bringBack(actor: MemberActor, { processMapId, momentId }: Input<'bringBackMap'>): Promise<void> {
    const { documentId } = await this.maps.kept(actor, processMapId);
    const { content } = await this.history.one('process-map', documentId, momentId);
    await this.history.bringBack('process-map', documentId, content);
  }

  async bringBackVersion(actor: MemberActor, { processMapId, versionId }: Input<'bringBackVersion'>): Promise<void> {
    const { documentId } = await this.maps.kept(actor, processMapId);
    const { content } = await this.maps.version(actor.organisationId, processMapId, versionId);
    await this.history.bringBack('process-map', documentId, content);
  }
}
