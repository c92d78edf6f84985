import type { ParsedInputOf } from '@inrol/contracts';
import { breakoutRoutes as routes } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentActor, Endpoint, Input } from '../../platform/http/index.ts';
import { BreakoutsService } from './breakouts.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class BreakoutsController {
  constructor(private readonly breakouts: BreakoutsService) {}

  @Endpoint(routes.chooseGroup)
  choose(@CurrentActor() actor: Actor, @Input(routes.chooseGroup) input: In<'chooseGroup'>) {
    return this.breakouts.choose(actor, input);
  }

  @Endpoint(routes.chooseForAll)
  chooseForAll(@CurrentActor() actor: Actor, @Input(routes.chooseForAll) input: In<'chooseForAll'>) {
    return this.breakouts.chooseForAll(actor, input);
  }

  @Endpoint(routes.timeGroup)
  time(@CurrentActor() actor: Actor, @Input(routes.timeGroup) input: In<'timeGroup'>) {
    return this.breakouts.time(actor, input);
  }
}
