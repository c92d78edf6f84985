import type { Me } from '@inrol/contracts/identity';

/**
 * Where somebody goes after getting in: back to where they were on their way to (`next`, only within this site), else to
 * their first organisation. Who belongs to none is told so on a page of its own.
 */
export function addressAfterSignIn(me: Me, next: string | null): string {
  if (!me.account) return '/sign-in';
  const first = me.memberships[0];
  if (!first) return '/no-organisation';
  // A second slash or backslash would make it the address of another site.
  return next && /^\/(?![/\\])/.test(next) ? next : `/${first.slug}`;
}
