import type { ParsedInputOf } from '@inrol/contracts';
import { reactionRoutes as routes } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentActor, Endpoint, Input } from '../../platform/http/index.ts';
import { ReactionsService } from './reactions.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class ReactionsController {
  constructor(private readonly service: ReactionsService) {}

  @Endpoint(routes.reactions)
  reactions(@CurrentActor() actor: Actor, @Input(routes.reactions) input: In<'reactions'>) {
    return this.service.of(actor, input);
  }

  @Endpoint(routes.reactionKey)
  key(@CurrentActor() actor: Actor, @Input(routes.reactionKey) input: In<'reactionKey'>) {
    return this.service.key(actor, input);
  }

  @Endpoint(routes.reactionRight)
  right(@CurrentActor() actor: Actor, @Input(routes.reactionRight) input: In<'reactionRight'>) {
    return this.service.right(actor, input);
  }

  @Endpoint(routes.react)
  async react(@Input(routes.react) input: In<'react'>) {
    await this.service.react(input);
    return { done: true };
  }
}
