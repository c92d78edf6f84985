import type { Decision, Experiment, ExperimentSummary } from '@inrol/contracts/experiments';
import { Injectable } from '@nestjs/common';
import { found } from '../../platform/errors/index.ts';
import { Accounts } from '../identity/index.ts';
import type { ExperimentEntity } from './experiment.entity.ts';
import { ExperimentsRepository, type ExperimentFilter } from './experiments.repository.ts';

/** Experiments as they are shown: put together from their rows. */
@Injectable()
export class ExperimentReader {
  constructor(
    private readonly repository: ExperimentsRepository,
    private readonly accounts: Accounts,
  ) {}

  async all(organisationId: string, filter: ExperimentFilter): Promise<ExperimentSummary[]> {
    const experiments = await this.repository.all(organisationId, filter);
    return experiments.map((experiment) => ({
      ...experiment,
      decision: experiment.decisionKind,
      createdAt: experiment.createdAt.toISOString(),
    }));
  }

  async one(organisationId: string, experimentId: string): Promise<Experiment> {
    return this.whole(found(await this.repository.one(organisationId, experimentId)));
  }

  /** The experiment with what was seen in it, and its iterations. */
  async whole(experiment: ExperimentEntity): Promise<Experiment> {
    const { id, organisationId, firstId } = experiment;
    const observations = await this.repository.observationsOf(organisationId, id);
    const lineage = await this.repository.lineage(organisationId, firstId);
    const accounts = await this.accounts.named([...new Set(observations.map(({ accountId }) => accountId))]);
    return {
      ...experiment,
      createdAt: experiment.createdAt.toISOString(),
      decision: decisionOf(experiment),
      observations: observations.map(({ id: observationId, on, text, accountId, at }) => ({
        id: observationId,
        on,
        text,
        by: accounts.get(accountId)?.name ?? '',
        at: at.toISOString(),
      })),
      lineage: lineage.map(({ id: iterationId, iteration, status, learning }) => ({
        id: iterationId,
        iteration,
        status,
        learning,
      })),
    };
  }
}

const decisionOf = ({ decisionKind, learning, decidedAt }: ExperimentEntity): Decision | null =>
  decisionKind && learning && decidedAt ? { kind: decisionKind, learning, at: decidedAt.toISOString() } : null;
