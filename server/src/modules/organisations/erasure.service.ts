import type { Account, Erasure, OwnData } from '@inrol/contracts/identity';
import type { MemberActor } from '@inrol/domain';
import { oneAdminStays } from '@inrol/domain/organisations';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { LiveSockets } from '../../sync/index.ts';
import { Accounts, BrowserSessions, IdentityService, OneTimeLinks, Traces } from '../identity/index.ts';
import { MembershipsRepository } from './memberships.repository.ts';
import { OrganisationsService } from './organisations.service.ts';
import { PeopleService } from './people.service.ts';
import { TeamsRepository } from './teams.repository.ts';

/** Erasing a person: everything refers to people by id, so that one row takes their name out of all of it. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: BrowserSessions,
    private readonly identity: IdentityService,
    private readonly links: OneTimeLinks,
    private readonly traces: Traces,
    private readonly memberships: MembershipsRepository,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly teams: TeamsRepository,
    private readonly sockets: LiveSockets,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** What is kept under somebody's name; for nobody but themselves. */
  async ownData(account: Account): Promise<OwnData> {
    const belongs = await this.organisations.of(account.id);
    const teamsOf = async (organisationId: string) =>
      new Map((await this.teams.all(organisationId)).map(({ id, name }) => [id, name]));
    const organisations = await Promise.all(
      belongs.map(async ({ organisationId, organisationName: name, role, teams }) => {
        const names = await teamsOf(organisationId);
        return { name, role, teams: teams.flatMap(({ teamId }) => names.get(teamId) ?? []) };
      }),
    );
    const createdAt = (await this.accounts.since(account.id)).toISOString();
    const things = await this.traces.of(account.id);
    return { madeAt: this.clock.now().toISOString(), account: { ...account, createdAt }, organisations, things };
  }

  /** What erasing somebody would do. */
  async look(accountId: string): Promise<Erasure> {
    const lastAdminOf: string[] = [];
    for (const { organisationId, organisationName } of await this.organisations.of(accountId)) {
      const people = await this.memberships.ofOrganisation(organisationId);
      if (!oneAdminStays(people, accountId, null).allowed) lastAdminOf.push(organisationName);
    }
    return { lastAdminOf, passesOn: await this.traces.passesOn(accountId) };
  }

  /** The same for somebody of this organisation. */
  async lookAt(actor: MemberActor, accountId: string): Promise<Erasure> {
    await this.people.one(actor.organisationId, accountId);
    return this.look(accountId);
  }

  async eraseSelf(account: Account, password: string): Promise<void> {
    await this.identity.confirm(account, password);
    await this.erase(account);
  }

  /** By an admin, of somebody who belongs here and nowhere else. */
  async erasePerson(actor: MemberActor, accountId: string, password: string): Promise<void> {
    await this.people.one(actor.organisationId, accountId);
    if ((await this.memberships.ofAccount(accountId)).length > 1) throw new Refusal('erase-elsewhere-too');
    await this.identity.confirm(found(await this.accounts.byId(actor.accountId)), password);
    await this.erase(found(await this.accounts.byId(accountId)));
  }

  private async erase(account: Account): Promise<void> {
    const { id: accountId, name, email } = account;
    const afterwards = await this.database.transaction(async () => {
      const organisationIds = (await this.memberships.ofAccount(accountId)).map(({ organisationId }) => organisationId);
      for (const organisationId of organisationIds)
        insist(oneAdminStays(await this.memberships.lockAdmins(organisationId), accountId, null));
      const calledFromNow = this.accounts.calledAfterErasing(account);
      const after = await this.traces.letGo({ accountId, name, calledFromNow, organisationIds });
      for (const organisationId of organisationIds) {
        await this.teams.removeFromAll(organisationId, accountId);
        await this.memberships.delete(organisationId, accountId);
      }
      await this.links.forget(accountId, email);
      await this.sessions.endAll(accountId);
      await this.accounts.erase(account);
      return after;
    });
    // whoever came back meanwhile, by a session that was not gone yet, is sent away for good
    this.sockets.disconnect(`account:${accountId}`);
    await afterwards();
  }
}
