import { getContext, setContext } from 'svelte';
import { isAdmin, memberActor, type MemberActor } from '@inrol/domain';
import type { Account, Membership } from '@inrol/contracts/identity';

/** The organisation of the address, as the one who is signed in belongs to it. Policies start from `actor`. */
export class CurrentOrganisation {
  readonly #account: () => Account;
  readonly #membership: () => Membership;

  constructor(account: () => Account, membership: () => Membership) {
    this.#account = account;
    this.#membership = membership;
  }

  get id(): string {
    return this.#membership().organisationId;
  }

  get name(): string {
    return this.#membership().organisationName;
  }

  get slug(): string {
    return this.#membership().slug;
  }

  get actor(): MemberActor {
    return memberActor(this.#account(), this.#membership());
  }

  get isAdmin(): boolean {
    return isAdmin(this.actor);
  }

  /** An address inside this organisation: `path('sessions')` → `/de-linde/sessions`. */
  path(...segments: readonly string[]): string {
    return ['', this.slug, ...segments].join('/');
  }
}

const key = Symbol('organisation');
export const setOrganisation = (organisation: CurrentOrganisation): CurrentOrganisation =>
  setContext(key, organisation);
export const useOrganisation = (): CurrentOrganisation => getContext(key);
