import type { ParsedInputOf } from '@inrol/contracts';
import { outcomeRoutes as routes } from '@inrol/contracts/outcomes';
import type { Actor, MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentActor, CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { CarryOver } from './carry-over.ts';
import { OutcomesService } from './outcomes.service.ts';
import { ReportService } from './report.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class OutcomesController {
  constructor(
    private readonly outcomes: OutcomesService,
    private readonly carryOver: CarryOver,
    private readonly reports: ReportService,
  ) {}

  @Endpoint(routes.outcomes)
  all(@CurrentActor() actor: Actor, @Input(routes.outcomes) { sessionId }: In<'outcomes'>) {
    return this.outcomes.seen(actor, sessionId);
  }

  @Endpoint(routes.createOutcome)
  create(@CurrentMember() actor: MemberActor, @Input(routes.createOutcome) input: In<'createOutcome'>) {
    return this.outcomes.create(actor, input);
  }

  @Endpoint(routes.judgeAgreement)
  judge(@CurrentMember() actor: MemberActor, @Input(routes.judgeAgreement) input: In<'judgeAgreement'>) {
    return this.outcomes.judge(actor, input);
  }

  @Endpoint(routes.carryOver)
  carriedOver(@CurrentActor() actor: Actor, @Input(routes.carryOver) { sessionId }: In<'carryOver'>) {
    return this.carryOver.into(actor, sessionId);
  }

  @Endpoint(routes.report)
  report(@CurrentActor() actor: Actor, @Input(routes.report) { sessionId }: In<'report'>) {
    return this.reports.of(actor, sessionId);
  }

  @Endpoint(routes.reportMarkdown)
  markdown(@CurrentActor() actor: Actor, @Input(routes.reportMarkdown) { sessionId }: In<'reportMarkdown'>) {
    return this.reports.markdown(actor, sessionId);
  }

  @Endpoint(routes.reportCsv)
  csv(@CurrentActor() actor: Actor, @Input(routes.reportCsv) { sessionId }: In<'reportCsv'>) {
    return this.reports.csv(actor, sessionId);
  }
}
