import { pathParameters, type Route } from '@inrol/contracts';
import { guestActor, memberActor, type Actor } from '@inrol/domain';
import { Refusal } from '../errors/index.ts';
import type { Who } from './who.ts';

/** Who somebody is in one organisation: a member, a guest of a session there, or nobody. */
export const actorIn = (who: Who, organisationId: string): Actor | null => {
  const membership = who.memberships.find((candidate) => candidate.organisationId === organisationId);
  if (membership && who.account) return memberActor(who.account, membership);
  if (who.guest?.organisationId === organisationId) return guestActor(who.guest);
  return null;
};

const nobody = (who: Who) => new Refusal(who.account || who.guest ? 'not-found' : 'not-signed-in');

/**
 * Opens or shuts the door of a route. Gives the actor where the route is about an organisation.
 * Refuses with `not-signed-in`, `not-allowed`, or `not-found` for what somebody may not know of.
 */
export const admit = (route: Route, who: Who, parameters: Readonly<Record<string, unknown>>): Actor | null => {
  if (route.access === 'public') return null;
  if (route.access === 'account') {
    if (!who.account) throw new Refusal('not-signed-in');
    return null;
  }
  if (!pathParameters(route.path).includes('organisationId')) throw new Refusal('internal-error');
  const actor = actorIn(who, String(parameters.organisationId));
  if (!actor) throw nobody(who);
  if (actor.kind === 'guest') {
    if (route.access !== 'participant') throw new Refusal('not-allowed');
    if (actor.sessionId !== parameters.sessionId) throw new Refusal('guest-of-another-session');
    return actor;
  }
  if (route.access === 'admin' && actor.role !== 'admin') throw new Refusal('not-allowed');
  return actor;
};
