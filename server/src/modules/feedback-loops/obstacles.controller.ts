import type { ParsedInputOf } from '@inrol/contracts';
import { feedbackLoopRoutes as routes } from '@inrol/contracts/feedback-loops';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { AnswersService } from './answers.service.ts';
import { ObstaclesService } from './obstacles.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class ObstaclesController {
  constructor(
    private readonly service: ObstaclesService,
    private readonly answers: AnswersService,
  ) {}

  @Endpoint(routes.obstacles)
  obstacles(@CurrentMember() actor: MemberActor, @Input(routes.obstacles) input: In<'obstacles'>) {
    return this.service.all(actor.organisationId, input);
  }

  @Endpoint(routes.likelyTwins)
  likelyTwins(@CurrentMember() actor: MemberActor, @Input(routes.likelyTwins) { title }: In<'likelyTwins'>) {
    return this.service.likelyTwins(actor, title);
  }

  @Endpoint(routes.raiseObstacle)
  raise(@CurrentMember() actor: MemberActor, @Input(routes.raiseObstacle) input: In<'raiseObstacle'>) {
    return this.service.raise(actor, input);
  }

  @Endpoint(routes.obstacle)
  obstacle(@CurrentMember() actor: MemberActor, @Input(routes.obstacle) { obstacleId }: In<'obstacle'>) {
    return this.service.one(actor.organisationId, obstacleId);
  }

  @Endpoint(routes.recur)
  recur(@CurrentMember() actor: MemberActor, @Input(routes.recur) input: In<'recur'>) {
    return this.service.recur(actor, input);
  }

  @Endpoint(routes.answerObstacle)
  answer(@CurrentMember() actor: MemberActor, @Input(routes.answerObstacle) input: In<'answerObstacle'>) {
    return this.answers.answer(actor, input);
  }

  @Endpoint(routes.judgeAnswer)
  judge(@CurrentMember() actor: MemberActor, @Input(routes.judgeAnswer) input: In<'judgeAnswer'>) {
    return this.answers.judge(actor, input);
  }
}
