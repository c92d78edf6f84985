import type { ParsedInputOf } from '@inrol/contracts';
import type { identityRoutes } from '@inrol/contracts/identity';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Accounts, IdentityService, OneTimeLinks, type SignedIn } from '../identity/index.ts';
import { MembershipsRepository } from './memberships.repository.ts';
import { OrganisationsService } from './organisations.service.ts';

/** The link of the first start, with which an organisation and its admin are made. */
@Injectable()
export class SetupLinks {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly accounts: Accounts,
    private readonly organisations: OrganisationsService,
    private readonly memberships: MembershipsRepository,
    private readonly identity: IdentityService,
    private readonly database: Database,
  ) {}

  /** A fresh token while there is no organisation (the one before stops working), else null. */
  async open(): Promise<string | null> {
    return this.database.transaction(async () => {
      await this.links.drop('setup');
      if (await this.organisations.any()) return null;
      return this.make();
    });
  }

  /** A link for one more organisation on this Inrol, for whoever runs it. */
  make(): Promise<string> {
    return this.links.make('setup', { organisationId: null, accountId: null, invites: null });
  }

  async look(token: string): Promise<void> {
    await this.links.look('setup', token);
  }

  async use(input: ParsedInputOf<(typeof identityRoutes)['setup']>): Promise<SignedIn> {
    const accountId = await this.database.transaction(async () => {
      await this.links.use('setup', input.token);
      const organisation = await this.organisations.create({
        name: input.organisationName,
        kind: input.kind,
        locale: input.locale,
      });
      const account = await this.accounts.create(input);
      await this.memberships.insert({
        organisationId: organisation.id,
        accountId: account.id,
        role: 'admin',
      });
      return account.id;
    });
    return this.identity.open(accountId);
  }
}
