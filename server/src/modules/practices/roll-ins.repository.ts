import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { RollInEntity, RollInStepEntity, VariantEntity } from './roll-in.entity.ts';

@Injectable()
export class RollInsRepository {
  constructor(private readonly database: Database) {}

  private get rollIns() {
    return this.database.of(RollInEntity);
  }

  private get steps() {
    return this.database.of(RollInStepEntity);
  }

  private get variants() {
    return this.database.of(VariantEntity);
  }

  all(organisationId: string): Promise<RollInEntity[]> {
    return this.rollIns.findBy({ organisationId });
  }

  ofPractices(organisationId: string, practiceIds: readonly string[]): Promise<RollInEntity[]> {
    return this.rollIns.findBy({ organisationId, practiceId: In([...practiceIds]) });
  }

  /** How a team stands with a practice, held until the transaction ends. */
  lock(organisationId: string, practiceId: string, teamId: string): Promise<RollInEntity | null> {
    return this.rollIns.findOne({
      where: { organisationId, practiceId, teamId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async insert(rollIn: RollInEntity): Promise<void> {
    await this.rollIns.insert(rollIn);
  }

  async update(organisationId: string, id: string, change: Partial<RollInEntity>): Promise<void> {
    await this.rollIns.update({ organisationId, id }, change);
  }

  /** Of these roll-ins, oldest first. */
  stepsOf(organisationId: string, rollInIds: readonly string[]): Promise<RollInStepEntity[]> {
    return this.steps.find({ where: { organisationId, rollInId: In([...rollInIds]) }, order: { ordinal: 'ASC' } });
  }

  async insertStep(step: RollInStepEntity): Promise<void> {
    await this.steps.insert(step);
  }

  /** Of these roll-ins, oldest first. */
  variantsOf(organisationId: string, rollInIds: readonly string[]): Promise<VariantEntity[]> {
    return this.variants.find({
      where: { organisationId, rollInId: In([...rollInIds]) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  async insertVariant(variant: VariantEntity): Promise<void> {
    await this.variants.insert(variant);
  }
}
