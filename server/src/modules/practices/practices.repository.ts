import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { PracticeCarrierEntity, PracticeEntity, PracticeVersionEntity } from './practice.entity.ts';

@Injectable()
export class PracticesRepository {
  constructor(private readonly database: Database) {}

  private get practices() {
    return this.database.of(PracticeEntity);
  }

  private get versions() {
    return this.database.of(PracticeVersionEntity);
  }

  private get carriers() {
    return this.database.of(PracticeCarrierEntity);
  }

  all(organisationId: string, trackId?: string): Promise<PracticeEntity[]> {
    return this.practices.find({
      where: { organisationId, ...(trackId ? { trackId } : {}) },
      order: { title: 'ASC', createdAt: 'ASC' },
    });
  }

  one(organisationId: string, id: string): Promise<PracticeEntity | null> {
    return this.practices.findOneBy({ organisationId, id });
  }

  /** The practice, held until the transaction ends. */
  lock(organisationId: string, id: string): Promise<PracticeEntity | null> {
    return this.practices.findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(practice: PracticeEntity): Promise<void> {
    await this.practices.insert(practice);
  }

  async update(organisationId: string, id: string, change: Partial<PracticeEntity>): Promise<void> {
    await this.practices.update({ organisationId, id }, { ...change, revision: () => '"revision" + 1' });
  }

  /** Of these practices, in order of number. */
  versionsOf(organisationId: string, practiceIds: readonly string[]): Promise<PracticeVersionEntity[]> {
    return this.versions.find({
      where: { organisationId, practiceId: In([...practiceIds]) },
      order: { number: 'ASC' },
    });
  }

  async insertVersion(version: PracticeVersionEntity): Promise<void> {
    await this.versions.insert(version);
  }

  carriersOf(organisationId: string, practiceId: string): Promise<PracticeCarrierEntity[]> {
    return this.carriers.findBy({ organisationId, practiceId });
  }

  /** In every organisation. */
  carriedBy(accountId: string): Promise<PracticeCarrierEntity[]> {
    return this.carriers.findBy({ accountId });
  }

  withIds(ids: readonly string[]): Promise<PracticeEntity[]> {
    return this.practices.find({ where: { id: In([...ids]) }, order: { createdAt: 'ASC' } });
  }

  async deleteCarrier(organisationId: string, practiceId: string, accountId: string): Promise<void> {
    await this.carriers.delete({ organisationId, practiceId, accountId });
  }

  async insertCarrier(carrier: PracticeCarrierEntity): Promise<void> {
    await this.carriers.insert(carrier);
  }
}
