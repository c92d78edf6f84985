import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { Experiment, experimentRoutes } from '@inrol/contracts/experiments';
import type { MemberActor } from '@inrol/domain';
import { decide, mayDecideExperiment, type NextIteration } from '@inrol/domain/experiments';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { PracticesService, TeamWorks } from '../practices/index.ts';
import { AdoptExperimentAsPractice } from './adopt-experiment-as-practice.ts';
import { ExperimentReader } from './experiment-reader.ts';
import type { ExperimentEntity } from './experiment.entity.ts';
import { ExperimentsRepository } from './experiments.repository.ts';
import { ExperimentsService } from './experiments.service.ts';

type Decision = ParsedInputOf<(typeof experimentRoutes)['decideExperiment']>;

/** The decision on an experiment, with its learning, and what comes of it: all of it is kept, or none. */
@Injectable()
export class DecideExperiment {
  constructor(
    private readonly repository: ExperimentsRepository,
    private readonly experiments: ExperimentsService,
    private readonly reader: ExperimentReader,
    private readonly adopt: AdoptExperimentAsPractice,
    private readonly works: TeamWorks,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async decide(actor: MemberActor, { experimentId, kind, learning, practiceId }: Decision): Promise<Experiment> {
    const { organisationId } = actor;
    const seen = found(await this.repository.one(organisationId, experimentId));
    insist(mayDecideExperiment(actor, await this.works.of(organisationId, seen)));
    if (practiceId !== null) await this.practices.one(organisationId, practiceId);
    await this.database.transaction(async () => {
      await this.experiments.hold(seen);
      const now = this.clock.now();
      const decided = decide(seen, { kind, learning, practiceId }, now);
      if (!decided.ok) throw new Refusal(decided.code);
      const { decision, follows } = decided;
      if (follows.kind === 'next-iteration') await this.open(seen, follows.experiment);
      await this.repository.update(organisationId, experimentId, {
        status: 'decided',
        decisionKind: decision.kind,
        learning: decision.learning,
        decidedAt: now,
        practiceId: await this.adopt.whatFollows(actor, follows, seen.origin),
      });
    });
    return this.reader.one(organisationId, experimentId);
  }

  /** The next iteration of an experiment. */
  private async open(
    { organisationId, firstId, origin }: ExperimentEntity,
    { previousId: _, ...next }: NextIteration,
  ): Promise<void> {
    await this.repository.insert({
      ...next,
      ...{ id: randomUUID(), organisationId, firstId, origin, revision: 1, createdAt: this.clock.now() },
      ...{ startedAt: null, decidedAt: null, decisionKind: null, learning: null, practiceId: null },
    });
  }
}
