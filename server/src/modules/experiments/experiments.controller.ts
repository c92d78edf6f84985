import type { ParsedInputOf } from '@inrol/contracts';
import { experimentRoutes as routes } from '@inrol/contracts/experiments';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { DecideExperiment } from './decide-experiment.ts';
import { ExperimentsService } from './experiments.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class ExperimentsController {
  constructor(
    private readonly experiments: ExperimentsService,
    private readonly decisions: DecideExperiment,
  ) {}

  @Endpoint(routes.experiments)
  all(@CurrentMember() actor: MemberActor, @Input(routes.experiments) input: In<'experiments'>) {
    return this.experiments.all(actor.organisationId, input);
  }

  @Endpoint(routes.createExperiment)
  create(@CurrentMember() actor: MemberActor, @Input(routes.createExperiment) input: In<'createExperiment'>) {
    return this.experiments.create(actor, input);
  }

  @Endpoint(routes.experiment)
  one(@CurrentMember() actor: MemberActor, @Input(routes.experiment) { experimentId }: In<'experiment'>) {
    return this.experiments.one(actor.organisationId, experimentId);
  }

  @Endpoint(routes.updateExperiment)
  update(@CurrentMember() actor: MemberActor, @Input(routes.updateExperiment) input: In<'updateExperiment'>) {
    return this.experiments.update(actor, input);
  }

  @Endpoint(routes.moveExperiment)
  move(@CurrentMember() actor: MemberActor, @Input(routes.moveExperiment) input: In<'moveExperiment'>) {
    return this.experiments.move(actor, input);
  }

  @Endpoint(routes.observe)
  observe(@CurrentMember() actor: MemberActor, @Input(routes.observe) input: In<'observe'>) {
    return this.experiments.observe(actor, input);
  }

  @Endpoint(routes.decideExperiment)
  decide(@CurrentMember() actor: MemberActor, @Input(routes.decideExperiment) input: In<'decideExperiment'>) {
    return this.decisions.decide(actor, input);
  }
}
