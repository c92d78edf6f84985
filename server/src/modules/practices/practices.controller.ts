import type { ParsedInputOf } from '@inrol/contracts';
import { practiceRoutes as routes } from '@inrol/contracts/practices';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { PracticesService } from './practices.service.ts';
import { ProposalsService } from './proposals.service.ts';
import { RollInsService } from './roll-ins.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class PracticesController {
  constructor(
    private readonly practices: PracticesService,
    private readonly rollIns: RollInsService,
    private readonly proposals: ProposalsService,
  ) {}

  @Endpoint(routes.practices)
  all(@CurrentMember() actor: MemberActor, @Input(routes.practices) input: In<'practices'>) {
    return this.practices.all(actor.organisationId, input);
  }

  @Endpoint(routes.createPractice)
  create(@CurrentMember() actor: MemberActor, @Input(routes.createPractice) input: In<'createPractice'>) {
    return this.practices.create(actor, input);
  }

  @Endpoint(routes.practice)
  one(@CurrentMember() actor: MemberActor, @Input(routes.practice) { practiceId }: In<'practice'>) {
    return this.practices.one(actor.organisationId, practiceId);
  }

  @Endpoint(routes.updatePractice)
  update(@CurrentMember() actor: MemberActor, @Input(routes.updatePractice) input: In<'updatePractice'>) {
    return this.practices.update(actor, input);
  }

  @Endpoint(routes.movePractice)
  move(@CurrentMember() actor: MemberActor, @Input(routes.movePractice) input: In<'movePractice'>) {
    return this.practices.move(actor, input);
  }

  @Endpoint(routes.moveRollIn)
  moveRollIn(@CurrentMember() actor: MemberActor, @Input(routes.moveRollIn) input: In<'moveRollIn'>) {
    return this.rollIns.move(actor, input);
  }

  @Endpoint(routes.propose)
  propose(@CurrentMember() actor: MemberActor, @Input(routes.propose) input: In<'propose'>) {
    return this.proposals.propose(actor, input);
  }

  @Endpoint(routes.answerProposal)
  answerProposal(@CurrentMember() actor: MemberActor, @Input(routes.answerProposal) input: In<'answerProposal'>) {
    return this.proposals.answer(actor, input);
  }
}
