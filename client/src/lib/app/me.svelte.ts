import { getContext, setContext } from 'svelte';
import { invalidate } from '$app/navigation';
import {
  identityRoutes,
  type Account,
  type Guest,
  type Me as MeShape,
  type Membership,
} from '@inrol/contracts/identity';
import type { Locale } from '@inrol/contracts';
import { call } from '#lib/api/call.ts';
import { locale } from '#lib/i18n';

/** What a `load` that reads who is signed in depends on. */
export const meDependency = 'inrol:me';

/** Whoever sits at this browser: an account with its memberships, or a guest of one session, or nobody yet. */
export class Me {
  readonly #read: () => MeShape;

  /** `read` gives what the page loaded, so that this follows when it is loaded again. */
  constructor(read: () => MeShape) {
    this.#read = read;
  }

  get account(): Account | null {
    return this.#read().account;
  }

  get guest(): Guest | null {
    return this.#read().guest;
  }

  get memberships(): readonly Membership[] {
    return this.#read().memberships;
  }

  get name(): string {
    return this.account?.name ?? this.guest?.name ?? '';
  }

  /** Changes the language on screen, and keeps it with the account. */
  async chooseLocale(chosen: Locale): Promise<void> {
    locale.choose(chosen);
    if (this.account) await call(identityRoutes.updateMe, { locale: chosen });
  }

  async rename(name: string): Promise<void> {
    await call(identityRoutes.updateMe, { name });
    await invalidate(meDependency);
  }

  async signOut(): Promise<void> {
    await call(identityRoutes.signOut, {});
  }
}

const key = Symbol('me');
export const setMe = (me: Me): Me => setContext(key, me);
export const useMe = (): Me => getContext(key);
