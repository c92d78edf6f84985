import type { MadeLink } from '@inrol/contracts/identity';
import type { Person } from '@inrol/contracts/organisations';
import type { MemberActor } from '@inrol/domain';
import { oneAdminStays } from '@inrol/domain/organisations';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { LiveSockets } from '../../sync/index.ts';
import { Accounts, PasswordMail } from '../identity/index.ts';
import { MembershipsRepository } from './memberships.repository.ts';
import { TeamsRepository } from './teams.repository.ts';

/** People of an organisation and their role. One admin always stays. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly teams: TeamsRepository,
    private readonly accounts: Accounts,
    private readonly passwordMail: PasswordMail,
    private readonly sockets: LiveSockets,
    private readonly database: Database,
  ) {}

  async all(organisationId: string): Promise<Person[]> {
    const memberships = await this.memberships.ofOrganisation(organisationId);
    const teams = await this.teams.members(organisationId);
    const accounts = await this.accounts.named(memberships.map((membership) => membership.accountId));
    return memberships
      .map(({ accountId, role }) => {
        const account = accounts.get(accountId);
        const own = teams.filter((team) => team.accountId === accountId).map(({ teamId, lead }) => ({ teamId, lead }));
        return {
          accountId,
          role,
          name: account?.name ?? '',
          email: account?.email ?? '',
          teams: own,
        };
      })
      .toSorted((one, other) => one.name.localeCompare(other.name));
  }

  async one(organisationId: string, accountId: string): Promise<Person> {
    return found((await this.all(organisationId)).find((person) => person.accountId === accountId));
  }

  async setRole(actor: MemberActor, accountId: string, role: 'admin' | 'member'): Promise<Person> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      const admins = await this.memberships.lockAdmins(organisationId);
      found(await this.memberships.one(organisationId, accountId));
      insist(oneAdminStays(admins, accountId, role));
      await this.memberships.setRole(organisationId, accountId, role);
    });
    return this.one(organisationId, accountId);
  }

  async remove(actor: MemberActor, accountId: string): Promise<void> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      const admins = await this.memberships.lockAdmins(organisationId);
      found(await this.memberships.one(organisationId, accountId));
      insist(oneAdminStays(admins, accountId, null));
      await this.teams.removeFromAll(organisationId, accountId);
      await this.memberships.delete(organisationId, accountId);
    });
    this.sockets.disconnect(`account:${accountId}`);
  }

  /**
   * A link with which somebody chooses a new password. An admin may see it only where the account is of this organisation
   * alone: with the account of somebody who belongs elsewhere too, one would get in there.
   */
  async passwordReset(actor: MemberActor, accountId: string, origin: string): Promise<MadeLink> {
    await this.one(actor.organisationId, accountId);
    const isElsewhereToo = (await this.memberships.ofAccount(accountId)).length > 1;
    const account = found(await this.accounts.byId(accountId));
    const made = await this.passwordMail.send(account, isElsewhereToo ? null : origin);
    if (isElsewhereToo && !made.mailed) throw new Refusal('member-elsewhere-too');
    return made;
  }
}
