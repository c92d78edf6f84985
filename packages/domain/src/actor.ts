import type { Guest, Membership, MembershipRole } from '@inrol/contracts/identity';
import type { PersonKey } from '@inrol/contracts/sync';

/** Somebody with an account, in one of their organisations. */
export interface MemberActor {
  readonly kind: 'member';
  readonly accountId: string;
  readonly organisationId: string;
  readonly role: MembershipRole;
  readonly name: string;
  readonly teams: readonly { readonly teamId: string; readonly lead: boolean }[];
}

/** A name in one session, without an account. */
export interface GuestActor {
  readonly kind: 'guest';
  readonly guestId: string;
  readonly organisationId: string;
  readonly sessionId: string;
  readonly name: string;
}

/** Who asks. Every policy starts from one. */
export type Actor = MemberActor | GuestActor;

export const memberActor = (
  account: { readonly id: string; readonly name: string },
  membership: Membership,
): MemberActor => ({
  kind: 'member',
  accountId: account.id,
  organisationId: membership.organisationId,
  role: membership.role,
  name: account.name,
  teams: membership.teams,
});

export const guestActor = (guest: Guest): GuestActor => ({
  kind: 'guest',
  guestId: guest.id,
  organisationId: guest.organisationId,
  sessionId: guest.sessionId,
  name: guest.name,
});

/** How others tell people apart on the wire: `account:<id>` or `guest:<id>`. */
export const personKeyOf = (actor: Actor): PersonKey =>
  actor.kind === 'member' ? `account:${actor.accountId}` : `guest:${actor.guestId}`;

export const isMember = (actor: Actor): actor is MemberActor => actor.kind === 'member';

export const isAdmin = (actor: Actor): boolean => isMember(actor) && actor.role === 'admin';

export const isMemberOfTeam = (actor: Actor, teamId: string): boolean =>
  isMember(actor) && actor.teams.some((team) => team.teamId === teamId);

export const leadsTeam = (actor: Actor, teamId: string): boolean =>
  isMember(actor) && actor.teams.some((team) => team.teamId === teamId && team.lead);

/** Somebody who leads a team, whichever, can be held to account. */
export const leadsAnyTeam = (actor: Actor): boolean => isMember(actor) && actor.teams.some((team) => team.lead);

/** Whether the actor is in a list of accounts: facilitators, carriers, a cohort. */
export const isAmong = (actor: Actor, people: readonly { readonly accountId: string }[]): boolean =>
  isMember(actor) && people.some((person) => person.accountId === actor.accountId);
