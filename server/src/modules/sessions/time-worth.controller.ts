import type { ParsedInputOf } from '@inrol/contracts';
import { timeWorthRoutes as routes } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentActor, Endpoint, Input } from '../../platform/http/index.ts';
import { TimeWorthService } from './time-worth.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class TimeWorthController {
  constructor(private readonly timeWorth: TimeWorthService) {}

  @Endpoint(routes.timeWorthKey)
  key(@CurrentActor() actor: Actor, @Input(routes.timeWorthKey) { sessionId }: In<'timeWorthKey'>) {
    return this.timeWorth.key(actor, sessionId);
  }

  @Endpoint(routes.timeWorthRight)
  right(@CurrentActor() actor: Actor, @Input(routes.timeWorthRight) input: In<'timeWorthRight'>) {
    return this.timeWorth.right(actor, input);
  }

  @Endpoint(routes.tellTimeWorth)
  async tell(@Input(routes.tellTimeWorth) input: In<'tellTimeWorth'>) {
    await this.timeWorth.tell(input);
    return { done: true };
  }
}
