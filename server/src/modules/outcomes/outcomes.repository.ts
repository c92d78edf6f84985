import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { OutcomeEntity } from './outcome.entity.ts';

@Injectable()
export class OutcomesRepository {
  constructor(private readonly database: Database) {}

  private get outcomes() {
    return this.database.of(OutcomeEntity);
  }

  ofSession(organisationId: string, sessionId: string): Promise<OutcomeEntity[]> {
    return this.outcomes.find({ where: { organisationId, sessionId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  one(organisationId: string, sessionId: string, id: string): Promise<OutcomeEntity | null> {
    return this.outcomes.findOneBy({ organisationId, sessionId, id });
  }

  /** Agreements of these teams of which nobody has said yet whether they were kept, oldest first. */
  openAgreements(organisationId: string, teamIds: readonly string[]): Promise<OutcomeEntity[]> {
    const where = { organisationId, teamId: In([...teamIds]), kind: 'agreement' as const, kept: IsNull() };
    return this.outcomes.find({ where, order: { createdAt: 'ASC' } });
  }

  async insert(outcome: OutcomeEntity): Promise<void> {
    await this.outcomes.insert(outcome);
  }

  async setKept(organisationId: string, id: string, kept: boolean | null): Promise<void> {
    await this.outcomes.update({ organisationId, id }, { kept });
  }
}
