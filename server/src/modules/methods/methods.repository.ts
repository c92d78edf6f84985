import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { MethodEntity } from './method.entity.ts';

@Injectable()
export class MethodsRepository {
  constructor(private readonly database: Database) {}

  private get methods() {
    return this.database.of(MethodEntity);
  }

  all(organisationId: string): Promise<MethodEntity[]> {
    return this.methods.find({ where: { organisationId }, order: { createdAt: 'ASC' } });
  }

  /** In every organisation, oldest first. */
  madeBy(makerId: string): Promise<MethodEntity[]> {
    return this.methods.find({ where: { makerId }, order: { createdAt: 'ASC' } });
  }

  count(organisationId: string): Promise<number> {
    return this.methods.countBy({ organisationId });
  }

  one(organisationId: string, id: string): Promise<MethodEntity | null> {
    return this.methods.findOneBy({ organisationId, id });
  }

  /** Holds the row until the transaction ends, so that changes come one after the other. */
  lock(organisationId: string, id: string): Promise<MethodEntity | null> {
    return this.methods.findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(method: MethodEntity): Promise<void> {
    await this.methods.insert(method);
  }

  async update(organisationId: string, id: string, change: Partial<MethodEntity>): Promise<void> {
    await this.methods.update({ organisationId, id }, change);
  }

  async delete(organisationId: string, id: string): Promise<void> {
    await this.methods.delete({ organisationId, id });
  }
}
