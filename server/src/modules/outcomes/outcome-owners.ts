import type { PersonKey } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import { Accounts, Guests } from '../identity/index.ts';
import { PeopleService } from '../organisations/index.ts';

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Who an agreement is with. A name that is of one person here is kept as that person, and read where people keep it. */
@Injectable()
export class OutcomeOwners {
  constructor(
    private readonly people: PeopleService,
    private readonly accounts: Accounts,
    private readonly guests: Guests,
  ) {}

  /** Null where nobody here is called so, or more than one. */
  async called(
    { organisationId, id }: { readonly organisationId: string; readonly id: string },
    owner: string,
  ): Promise<PersonKey | null> {
    const members = (await this.people.all(organisationId)).map(
      ({ accountId, name }) => ({ key: `account:${accountId}`, name }) as const,
    );
    const guests = (await this.guests.ofSession(organisationId, id)).map(
      (guest) => ({ key: `guest:${guest.id}`, name: guest.name }) as const,
    );
    const found = [...members, ...guests].filter(({ name }) => same(name, owner));
    return found.length === 1 ? found[0]!.key : null;
  }

  /** What these owners are called now. */
  async named(keys: readonly (PersonKey | null)[]): Promise<ReadonlyMap<PersonKey | null, string>> {
    const idsOf = (kind: string) => keys.flatMap((key) => (key?.startsWith(kind) ? key.slice(kind.length) : []));
    const accounts = await this.accounts.named(idsOf('account:'));
    const guests = await this.guests.named(idsOf('guest:'));
    return new Map<PersonKey | null, string>([
      ...[...accounts].map(([id, { name }]) => [`account:${id}`, name] as const),
      ...[...guests].map(([id, { name }]) => [`guest:${id}`, name] as const),
    ]);
  }
}
