import type { ParsedInputOf } from '@inrol/contracts';
import { processMapRoutes as routes } from '@inrol/contracts/process-maps';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { MapHistory } from './map-history.ts';
import { ProcessMapsService } from './process-maps.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class ProcessMapsController {
  constructor(
    private readonly maps: ProcessMapsService,
    private readonly history: MapHistory,
  ) {}

  @Endpoint(routes.processMaps)
  all(@CurrentMember() actor: MemberActor, @Input(routes.processMaps) input: In<'processMaps'>) {
    return this.maps.all(actor.organisationId, input);
  }

  @Endpoint(routes.createProcessMap)
  create(@CurrentMember() actor: MemberActor, @Input(routes.createProcessMap) input: In<'createProcessMap'>) {
    return this.maps.create(actor, input);
  }

  @Endpoint(routes.processMap)
  one(@CurrentMember() actor: MemberActor, @Input(routes.processMap) input: In<'processMap'>) {
    return this.maps.one(actor.organisationId, input.processMapId);
  }

  @Endpoint(routes.updateProcessMap)
  update(@CurrentMember() actor: MemberActor, @Input(routes.updateProcessMap) input: In<'updateProcessMap'>) {
    return this.maps.update(actor, input);
  }

  @Endpoint(routes.processMapContent)
  content(@CurrentMember() actor: MemberActor, @Input(routes.processMapContent) input: In<'processMapContent'>) {
    return this.maps.contentNow(actor.organisationId, input.processMapId);
  }

  @Endpoint(routes.freezeVersion)
  freeze(@CurrentMember() actor: MemberActor, @Input(routes.freezeVersion) input: In<'freezeVersion'>) {
    return this.maps.freeze(actor, input);
  }

  @Endpoint(routes.mapVersion)
  version(@CurrentMember() actor: MemberActor, @Input(routes.mapVersion) input: In<'mapVersion'>) {
    return this.maps.version(actor.organisationId, input.processMapId, input.versionId);
  }

  @Endpoint(routes.bringBackVersion)
  async bringBackVersion(
    @CurrentMember() actor: MemberActor,
    @Input(routes.bringBackVersion) input: In<'bringBackVersion'>,
  ) {
    await this.history.bringBackVersion(actor, input);
    return { done: true };
  }

  @Endpoint(routes.mapMoments)
  moments(@CurrentMember() actor: MemberActor, @Input(routes.mapMoments) input: In<'mapMoments'>) {
    return this.history.moments(actor, input);
  }

  @Endpoint(routes.mapMoment)
  moment(@CurrentMember() actor: MemberActor, @Input(routes.mapMoment) input: In<'mapMoment'>) {
    return this.history.moment(actor, input);
  }

  @Endpoint(routes.bringBackMap)
  async bringBack(@CurrentMember() actor: MemberActor, @Input(routes.bringBackMap) input: In<'bringBackMap'>) {
    await this.history.bringBack(actor, input);
    return { done: true };
  }
}
