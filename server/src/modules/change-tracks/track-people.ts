import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/errors/index.ts';
import { Accounts } from '../identity/index.ts';
import { PeopleService, TeamsService } from '../organisations/index.ts';

/** The people and teams of a track: whether they belong to the organisation, and what they are called. */
@Injectable()
export class TrackPeople {
  constructor(
    private readonly accounts: Accounts,
    private readonly people: PeopleService,
    private readonly teamsService: TeamsService,
  ) {}

  /** Gives a way from ids to people with their names, in the order of the ids. */
  async named(ids: readonly string[]) {
    const accounts = await this.accounts.named([...new Set(ids)]);
    return (accountIds: readonly string[]) =>
      accountIds.flatMap((accountId) => {
        const account = accounts.get(accountId);
        return account ? [{ accountId, name: account.name }] : [];
      });
  }

  /** Each id once; `not-found` when one is no member of the organisation. */
  async members(organisationId: string, ids: readonly string[]): Promise<string[]> {
    return eachOf(
      ids,
      (await this.people.all(organisationId)).map((person) => person.accountId),
    );
  }

  /** Each id once; `not-found` when one is no team of the organisation. */
  async teams(organisationId: string, ids: readonly string[]): Promise<string[]> {
    return eachOf(
      ids,
      (await this.teamsService.all(organisationId)).map((team) => team.id),
    );
  }
}

const eachOf = (ids: readonly string[], known: readonly string[]): string[] => {
  if (ids.some((id) => !known.includes(id))) throw new Refusal('not-found');
  return [...new Set(ids)];
};
