import { z } from 'zod';
import { email, id, locale, name } from '../bounds.ts';

export const membershipRole = z.enum(['admin', 'member']);
export type MembershipRole = z.infer<typeof membershipRole>;

export const account = z.object({ id, name, email, locale });
export type Account = z.infer<typeof account>;

/** A team somebody belongs to; its leads speak for it when it has to answer. */
export const ownTeam = z.object({ teamId: id, lead: z.boolean() });

export const membership = z.object({
  organisationId: id,
  organisationName: name,
  slug: z.string(),
  role: membershipRole,
  teams: z.array(ownTeam),
});
export type Membership = z.infer<typeof membership>;

/** A name in one session, without an account. */
export const guest = z.object({ id, name, organisationId: id, sessionId: id });
export type Guest = z.infer<typeof guest>;

export const me = z.object({
  account: account.nullable(),
  memberships: z.array(membership),
  guest: guest.nullable(),
});
export type Me = z.infer<typeof me>;

/** What a one-time link opens, told before it is used. */
export const invitation = z.object({
  organisationName: name,
  email: z.string(),
  /** The person has an account already and only has to say yes, with the password they have. */
  hasAccount: z.boolean(),
});
export type Invitation = z.infer<typeof invitation>;

/** A link that was made. `url` is given to the one who asked only where no mail went out. */
export const madeLink = z.object({
  mailed: z.boolean(),
  url: z.string().nullable(),
});
export type MadeLink = z.infer<typeof madeLink>;
