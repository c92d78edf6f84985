import type { PersonKey } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Raw } from 'typeorm';
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

  /** False where there is one with this id already, also one that is being made at the same time. */
  async insert(outcome: OutcomeEntity): Promise<boolean> {
    const { raw } = await this.outcomes
      .createQueryBuilder()
      .insert()
      .values({ ...outcome, origin: outcome.origin && { ...outcome.origin } })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** In every organisation, oldest first. */
  ownedBy(ownerKey: PersonKey): Promise<OutcomeEntity[]> {
    return this.outcomes.find({ where: { ownerKey }, order: { createdAt: 'ASC' } });
  }

  /** Where an owner was written down by that name. */
  async renameOwner(organisationIds: readonly string[], name: string, to: string): Promise<void> {
    const place = {
      organisationId: In([...organisationIds]),
      owner: Raw((owner) => `lower(trim(${owner})) = :name`, { name: name.trim().toLowerCase() }),
    };
    await this.outcomes.update(place, { owner: to });
  }

  async setTarget(organisationId: string, id: string, targetId: string): Promise<void> {
    await this.outcomes.update({ organisationId, id }, { targetId });
  }

  async setKept(organisationId: string, id: string, kept: boolean | null): Promise<void> {
    await this.outcomes.update({ organisationId, id }, { kept });
  }
}
