import { goto } from '$app/navigation';
import type { Me } from '@inrol/contracts/identity';
import { locale } from '#lib/i18n';
import { addressAfterSignIn } from './address-after-sign-in.ts';

/** Goes in: in the language of the account, to where somebody was on their way to. */
export async function enter(me: Me, next: string | null = null): Promise<void> {
  if (me.account) locale.choose(me.account.locale);
  await goto(addressAfterSignIn(me, next), { replace: true, refreshAll: true });
}
