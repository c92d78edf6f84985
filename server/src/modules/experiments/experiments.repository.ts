import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { ExperimentEntity } from './experiment.entity.ts';
import { ObservationEntity } from './observation.entity.ts';

export interface ExperimentFilter {
  readonly trackId?: string | undefined;
  readonly teamId?: string | undefined;
}

@Injectable()
export class ExperimentsRepository {
  constructor(private readonly database: Database) {}

  private get experiments() {
    return this.database.of(ExperimentEntity);
  }

  private get observations() {
    return this.database.of(ObservationEntity);
  }

  /** Newest first. */
  all(organisationId: string, { trackId, teamId }: ExperimentFilter): Promise<ExperimentEntity[]> {
    return this.experiments.find({
      where: { organisationId, ...(trackId ? { trackId } : {}), ...(teamId ? { teamId } : {}) },
      order: { createdAt: 'DESC', iteration: 'DESC' },
    });
  }

  one(organisationId: string, id: string): Promise<ExperimentEntity | null> {
    return this.experiments.findOneBy({ organisationId, id });
  }

  /** The experiment, held until the transaction ends. */
  lock(organisationId: string, id: string): Promise<ExperimentEntity | null> {
    return this.experiments.findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Every iteration that began with the same first one, oldest first. */
  lineage(organisationId: string, firstId: string): Promise<ExperimentEntity[]> {
    return this.experiments.find({ where: { organisationId, firstId }, order: { iteration: 'ASC' } });
  }

  async insert(experiment: ExperimentEntity): Promise<void> {
    await this.experiments.insert(experiment);
  }

  async update(organisationId: string, id: string, change: Partial<ExperimentEntity>): Promise<void> {
    await this.experiments.update({ organisationId, id }, { ...change, revision: () => '"revision" + 1' });
  }

  /** In order of the day they were made. */
  observationsOf(organisationId: string, experimentId: string): Promise<ObservationEntity[]> {
    return this.observations.find({
      where: { organisationId, experimentId },
      order: { on: 'ASC', at: 'ASC' },
    });
  }

  /** In every organisation, oldest first. */
  observationsBy(accountId: string): Promise<ObservationEntity[]> {
    return this.observations.find({ where: { accountId }, order: { at: 'ASC' } });
  }

  withIds(ids: readonly string[]): Promise<ExperimentEntity[]> {
    return this.experiments.findBy({ id: In([...ids]) });
  }

  async insertObservation(observation: ObservationEntity): Promise<void> {
    await this.observations.insert(observation);
  }
}
