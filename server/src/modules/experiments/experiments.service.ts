import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { Experiment, experimentRoutes, ExperimentSummary } from '@inrol/contracts/experiments';
import type { Happening } from '@inrol/contracts/insights';
import type { MemberActor } from '@inrol/domain';
import {
  changePlan,
  emptyPlan,
  mayObserveExperiment,
  mayStartExperiment,
  moveExperiment,
  takesObservations,
} from '@inrol/domain/experiments';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { GoalsService } from '../organisations/index.ts';
import { type FromSession, TeamWorks } from '../practices/index.ts';
import { momentsOf } from './experiment-moments.ts';
import { ExperimentReader } from './experiment-reader.ts';
import type { ExperimentEntity } from './experiment.entity.ts';
import { ExperimentsRepository, type ExperimentFilter } from './experiments.repository.ts';

type Input<Name extends keyof typeof experimentRoutes> = ParsedInputOf<(typeof experimentRoutes)[Name]>;

/** Experiments on their way to a decision: the idea, the plan, what is seen. */
@Injectable()
export class ExperimentsService {
  constructor(
    private readonly repository: ExperimentsRepository,
    private readonly reader: ExperimentReader,
    private readonly works: TeamWorks,
    private readonly goals: GoalsService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Newest first. */
  all(organisationId: string, filter: ExperimentFilter): Promise<ExperimentSummary[]> {
    return this.reader.all(organisationId, filter);
  }

  /** One experiment of the organisation; `not-found` for any other. */
  one(organisationId: string, experimentId: string): Promise<Experiment> {
    return this.reader.one(organisationId, experimentId);
  }

  /** The starts and decisions of the experiments of a track. */
  async moments(organisationId: string, trackId: string): Promise<Happening[]> {
    return (await this.repository.all(organisationId, { trackId })).flatMap(momentsOf);
  }

  async create(
    actor: MemberActor,
    input: Input<'createExperiment'>,
    from: FromSession | null = null,
  ): Promise<Experiment> {
    const { organisationId } = actor;
    const { title, teamId, trackId } = input;
    insist(mayStartExperiment(actor, await this.works.of(organisationId, { teamId, trackId, origin: from })));
    const planned = changePlan({ ...emptyPlan, status: 'idea' }, input);
    if (!planned.ok) throw new Refusal(planned.code);
    if (planned.plan.goalId) await this.goals.one(organisationId, planned.plan.goalId);
    const id = randomUUID();
    await this.repository.insert({
      ...planned.plan,
      ...{ id, organisationId, title, teamId, trackId, origin: from?.origin ?? null },
      ...{ status: 'idea', iteration: 1, firstId: id, revision: 1, createdAt: this.clock.now() },
      ...{ startedAt: null, decidedAt: null, decisionKind: null, learning: null, practiceId: null },
    });
    return this.one(organisationId, id);
  }

  async update(
    actor: MemberActor,
    { experimentId, title, ...changes }: Input<'updateExperiment'>,
  ): Promise<Experiment> {
    const { organisationId } = actor;
    const seen = found(await this.repository.one(organisationId, experimentId));
    insist(mayStartExperiment(actor, await this.works.of(organisationId, seen)));
    if (changes.goalId) await this.goals.one(organisationId, changes.goalId);
    await this.database.transaction(async () => {
      await this.hold(seen);
      const changed = changePlan(seen, changes);
      if (!changed.ok) throw new Refusal(changed.code);
      await this.repository.update(organisationId, experimentId, { title: title ?? seen.title, ...changed.plan });
    });
    return this.one(organisationId, experimentId);
  }

  async move(actor: MemberActor, { experimentId, status }: Input<'moveExperiment'>): Promise<Experiment> {
    const { organisationId } = actor;
    const seen = found(await this.repository.one(organisationId, experimentId));
    insist(mayStartExperiment(actor, await this.works.of(organisationId, seen)));
    await this.database.transaction(async () => {
      await this.hold(seen);
      const moved = moveExperiment(seen, status);
      if (!moved.ok) throw new Refusal(moved.code);
      const startedAt = seen.startedAt ?? (moved.status === 'running' ? this.clock.now() : null);
      await this.repository.update(organisationId, experimentId, { status: moved.status, startedAt });
    });
    return this.one(organisationId, experimentId);
  }

  async observe(actor: MemberActor, { experimentId, on, text }: Input<'observe'>): Promise<Experiment> {
    const { organisationId, accountId } = actor;
    const experiment = found(await this.repository.one(organisationId, experimentId));
    insist(mayObserveExperiment(actor, await this.works.of(organisationId, experiment)));
    if (!takesObservations(experiment.status)) throw new Refusal('move-not-possible');
    const at = this.clock.now();
    await this.repository.insertObservation({
      id: randomUUID(),
      organisationId,
      experimentId,
      on,
      text,
      accountId,
      at,
    });
    return this.one(organisationId, experimentId);
  }

  /** Holds an experiment until the transaction ends; refuses with `changed-meanwhile` when it is not as it was seen. */
  async hold({ organisationId, id, revision }: ExperimentEntity): Promise<void> {
    const held = found(await this.repository.lock(organisationId, id));
    if (held.revision !== revision) throw new Refusal('changed-meanwhile');
  }
}
