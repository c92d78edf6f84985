import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { organisationRoutes, Team } from '@inrol/contracts/organisations';
import type { MemberActor } from '@inrol/domain';
import { mayAnswerTo } from '@inrol/domain/organisations';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { LiveSockets } from '../../sync/index.ts';
import { Accounts } from '../identity/index.ts';
import { MembershipsRepository } from './memberships.repository.ts';
import { TeamsRepository } from './teams.repository.ts';

type Input<Name extends keyof typeof organisationRoutes> = ParsedInputOf<(typeof organisationRoutes)[Name]>;

/** Teams, who is in them, and to whom each answers. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly repository: TeamsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly accounts: Accounts,
    private readonly sockets: LiveSockets,
    private readonly database: Database,
  ) {}

  async all(organisationId: string): Promise<Team[]> {
    const teams = await this.repository.all(organisationId);
    const members = await this.repository.members(organisationId);
    const accounts = await this.accounts.named([...new Set(members.map((member) => member.accountId))]);
    return teams.map((team) => ({
      ...team,
      members: members
        .filter((member) => member.teamId === team.id)
        .map(({ accountId, lead }) => ({
          accountId,
          lead,
          name: accounts.get(accountId)?.name ?? '',
        }))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
    }));
  }

  /** One team of the organisation; `not-found` for any other. */
  async one(organisationId: string, teamId: string): Promise<Team> {
    return found((await this.all(organisationId)).find((team) => team.id === teamId));
  }

  async create(actor: MemberActor, { name, layer, answersTo, partner }: Input<'createTeam'>): Promise<Team> {
    const { organisationId } = actor;
    const id = randomUUID();
    await this.database.transaction(async () => {
      await this.check(organisationId, id, { name, answersTo });
      await this.repository.insert({
        id,
        organisationId,
        name,
        layer,
        answersTo,
        partner,
      });
    });
    return this.one(organisationId, id);
  }

  async update(actor: MemberActor, { organisationId: _, teamId, ...change }: Input<'updateTeam'>): Promise<Team> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      found(await this.repository.one(organisationId, teamId));
      await this.check(organisationId, teamId, change);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      if (Object.keys(given).length > 0) await this.repository.update(organisationId, teamId, given);
    });
    return this.one(organisationId, teamId);
  }

  async putMember(actor: MemberActor, { teamId, accountId, lead }: Input<'putTeamMember'>): Promise<Team> {
    const { organisationId } = actor;
    await this.database.transaction(async () => {
      found(await this.repository.one(organisationId, teamId));
      found(await this.memberships.one(organisationId, accountId));
      await this.repository.putMember({
        teamId,
        accountId,
        organisationId,
        lead,
      });
    });
    this.rightsChanged(accountId);
    return this.one(organisationId, teamId);
  }

  async removeMember(actor: MemberActor, { teamId, accountId }: Input<'removeTeamMember'>): Promise<Team> {
    found(await this.memberships.one(actor.organisationId, accountId));
    await this.repository.removeMember(actor.organisationId, teamId, accountId);
    this.rightsChanged(accountId);
    return this.one(actor.organisationId, teamId);
  }

  /** Open pages come back by themselves, with the rights of now. */
  private rightsChanged(accountId: string): void {
    this.sockets.disconnect(`account:${accountId}`);
  }

  private async check(
    organisationId: string,
    teamId: string,
    { name, answersTo }: { name?: string | undefined; answersTo?: string | null | undefined },
  ): Promise<void> {
    const teams = await this.repository.all(organisationId);
    if (name !== undefined && teams.some((team) => team.id !== teamId && team.name === name))
      throw new Refusal('name-taken');
    if (answersTo !== undefined) insist(mayAnswerTo([...teams, { id: teamId, answersTo: null }], teamId, answersTo));
  }
}
