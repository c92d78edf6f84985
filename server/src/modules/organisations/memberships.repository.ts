import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { MembershipEntity } from './membership.entity.ts';

@Injectable()
export class MembershipsRepository {
  constructor(private readonly database: Database) {}

  private get memberships() {
    return this.database.of(MembershipEntity);
  }

  ofAccount(accountId: string): Promise<MembershipEntity[]> {
    return this.memberships.findBy({ accountId });
  }

  ofOrganisation(organisationId: string): Promise<MembershipEntity[]> {
    return this.memberships.findBy({ organisationId });
  }

  one(organisationId: string, accountId: string): Promise<MembershipEntity | null> {
    return this.memberships.findOneBy({ organisationId, accountId });
  }

  /** The admins; holds them, so that two cannot step down at the same time. */
  lockAdmins(organisationId: string): Promise<MembershipEntity[]> {
    return this.memberships.find({ where: { organisationId, role: 'admin' }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(membership: MembershipEntity): Promise<void> {
    await this.memberships.insert(membership);
  }

  async setRole(organisationId: string, accountId: string, role: MembershipEntity['role']): Promise<void> {
    await this.memberships.update({ organisationId, accountId }, { role });
  }

  async delete(organisationId: string, accountId: string): Promise<void> {
    await this.memberships.delete({ organisationId, accountId });
  }
}
