import type { ParsedInputOf } from '@inrol/contracts';
import { seriesRoutes as routes } from '@inrol/contracts/sessions';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { SeriesService } from './series.service.ts';

@Controller()
export class SeriesController {
  constructor(private readonly series: SeriesService) {}

  @Endpoint(routes.planSeries)
  plan(@CurrentMember() actor: MemberActor, @Input(routes.planSeries) input: ParsedInputOf<typeof routes.planSeries>) {
    return this.series.plan(actor, input);
  }
}
