import type { ParsedInputOf } from '@inrol/contracts';
import { likelyGroupRoutes as routes } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentActor, Endpoint, Input } from '../../platform/http/index.ts';
import { LikelyGroupsService } from './likely-groups.service.ts';

@Controller()
export class LikelyGroupsController {
  constructor(private readonly groups: LikelyGroupsService) {}

  @Endpoint(routes.likelyGroups)
  of(@CurrentActor() actor: Actor, @Input(routes.likelyGroups) input: ParsedInputOf<typeof routes.likelyGroups>) {
    return this.groups.of(actor, input);
  }
}
