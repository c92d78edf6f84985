import type { MembershipRole } from '@inrol/contracts/identity';
import { allowIf, type Verdict } from '../verdict.ts';

/** One admin always stays, or nobody can let people in. `role`: null when the membership ends. */
export const oneAdminStays = (
  people: readonly { readonly accountId: string; readonly role: MembershipRole }[],
  accountId: string,
  role: MembershipRole | null,
): Verdict =>
  allowIf(
    role === 'admin' || people.some((person) => person.role === 'admin' && person.accountId !== accountId),
    'last-admin',
  );
