import type { ParsedInputOf } from '@inrol/contracts';
import { procedureRoutes as routes } from '@inrol/contracts/procedures';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { ProcedureReader } from './procedure-reader.ts';
import { ProcedureSteps } from './procedure-steps.ts';
import { ProceduresService } from './procedures.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class ProceduresController {
  constructor(
    private readonly service: ProceduresService,
    private readonly reader: ProcedureReader,
    private readonly following: ProcedureSteps,
  ) {}

  @Endpoint(routes.procedures)
  all(@CurrentMember() actor: MemberActor, @Input(routes.procedures) filter: In<'procedures'>) {
    return this.reader.all(actor.organisationId, filter);
  }

  @Endpoint(routes.createProcedure)
  create(@CurrentMember() actor: MemberActor, @Input(routes.createProcedure) input: In<'createProcedure'>) {
    return this.service.create(actor, input);
  }

  @Endpoint(routes.procedure)
  one(@CurrentMember() actor: MemberActor, @Input(routes.procedure) { procedureId }: In<'procedure'>) {
    return this.reader.one(actor.organisationId, procedureId);
  }

  @Endpoint(routes.updateProcedure)
  update(@CurrentMember() actor: MemberActor, @Input(routes.updateProcedure) input: In<'updateProcedure'>) {
    return this.service.update(actor, input);
  }

  @Endpoint(routes.procedureSteps)
  steps(@CurrentMember() actor: MemberActor, @Input(routes.procedureSteps) { procedureId }: In<'procedureSteps'>) {
    return this.following.of(actor.organisationId, procedureId);
  }

  @Endpoint(routes.questionProcedure)
  question(@CurrentMember() actor: MemberActor, @Input(routes.questionProcedure) input: In<'questionProcedure'>) {
    return this.service.question(actor, input);
  }

  @Endpoint(routes.decideProcedure)
  decide(@CurrentMember() actor: MemberActor, @Input(routes.decideProcedure) input: In<'decideProcedure'>) {
    return this.service.decide(actor, input);
  }
}
