import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { TimeWorthEntity } from './time-worth.entity.ts';

@Injectable()
export class TimeWorthRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.of(TimeWorthEntity);
  }

  one(organisationId: string, sessionId: string): Promise<TimeWorthEntity | null> {
    return this.rows.findOneBy({ organisationId, sessionId });
  }

  /** To be changed by nobody else until the transaction ends. */
  lock(organisationId: string, sessionId: string): Promise<TimeWorthEntity | null> {
    return this.rows.findOne({ where: { organisationId, sessionId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Leaves what is there already. */
  async begin(row: TimeWorthEntity): Promise<void> {
    await this.rows.createQueryBuilder().insert().values(row).orIgnore().execute();
  }

  async update({ organisationId, sessionId, ...row }: TimeWorthEntity): Promise<void> {
    await this.rows.update({ organisationId, sessionId }, row);
  }
}
