import type { ParsedInputOf } from '@inrol/contracts';
import { changeTrackRoutes as routes } from '@inrol/contracts/change-tracks';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { LearningQuestionsService } from './learning-questions.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class LearningQuestionsController {
  constructor(private readonly service: LearningQuestionsService) {}

  @Endpoint(routes.learningQuestions)
  all(@CurrentMember() actor: MemberActor, @Input(routes.learningQuestions) input: In<'learningQuestions'>) {
    return this.service.all(actor.organisationId, input);
  }

  @Endpoint(routes.createLearningQuestion)
  create(
    @CurrentMember() actor: MemberActor,
    @Input(routes.createLearningQuestion) input: In<'createLearningQuestion'>,
  ) {
    return this.service.create(actor, input);
  }

  @Endpoint(routes.rewordLearningQuestion)
  reword(
    @CurrentMember() actor: MemberActor,
    @Input(routes.rewordLearningQuestion) input: In<'rewordLearningQuestion'>,
  ) {
    return this.service.reword(actor, input);
  }

  @Endpoint(routes.closeLearningQuestion)
  move(@CurrentMember() actor: MemberActor, @Input(routes.closeLearningQuestion) input: In<'closeLearningQuestion'>) {
    return this.service.move(actor, input);
  }
}
