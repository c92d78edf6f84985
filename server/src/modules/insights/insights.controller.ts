import type { ParsedInputOf } from '@inrol/contracts';
import { insightRoutes as routes } from '@inrol/contracts/insights';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { HomeService } from './home.service.ts';
import { TimelineService } from './timeline.service.ts';

@Controller()
export class InsightsController {
  constructor(
    private readonly timelines: TimelineService,
    private readonly homes: HomeService,
  ) {}

  @Endpoint(routes.timeline)
  timeline(
    @CurrentMember() actor: MemberActor,
    @Input(routes.timeline) { trackId }: ParsedInputOf<typeof routes.timeline>,
  ) {
    return this.timelines.of(actor.organisationId, trackId);
  }

  @Endpoint(routes.home)
  home(@CurrentMember() actor: MemberActor) {
    return this.homes.of(actor);
  }
}
