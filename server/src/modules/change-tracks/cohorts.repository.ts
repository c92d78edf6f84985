import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { CohortEntity } from './cohort.entity.ts';

@Injectable()
export class CohortsRepository {
  constructor(private readonly database: Database) {}

  private get cohorts() {
    return this.database.of(CohortEntity);
  }

  all(organisationId: string): Promise<CohortEntity[]> {
    return this.cohorts.findBy({ organisationId });
  }

  /** In order of joining. */
  ofTrack(organisationId: string, trackId: string): Promise<CohortEntity[]> {
    return this.cohorts.find({ where: { organisationId, trackId }, order: { ordinal: 'ASC' } });
  }

  one(organisationId: string, trackId: string, id: string): Promise<CohortEntity | null> {
    return this.cohorts.findOneBy({ organisationId, trackId, id });
  }

  async insert(cohort: CohortEntity): Promise<void> {
    await this.cohorts.insert(cohort);
  }

  async update(organisationId: string, id: string, change: Partial<CohortEntity>): Promise<void> {
    await this.cohorts.update({ organisationId, id }, change);
  }
}
