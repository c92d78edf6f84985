/** Who may do what with a process map. It is the team's; in a session everyone in the room draws with them. */
import type { Session } from '@inrol/contracts/sessions';
import { isMember, type Actor } from '../actor.ts';
import { boardAccess, type DocumentAccess, type SessionInRoom } from '../sessions/policy.ts';
import type { SessionInTurn } from '../sessions/standing.ts';
import { mayShareInWork, sharesInWork, type TeamWork } from '../team-work.ts';
import { allowIf, type Verdict } from '../verdict.ts';

export interface MapInHouse extends TeamWork {
  readonly id: string;
  readonly organisationId: string;
}

export const maySeeMaps = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');

/** Start a map, change its title or goal, freeze a version under a name, see what it was earlier and bring that back. */
export const mayKeepMap = (actor: Actor, work: TeamWork): Verdict => mayShareInWork(actor, work);

/**
 * Those whose map it is always draw. Others draw while a session with this map is open or runs, and read it otherwise;
 * a guest reaches it through their own session only. `sessions`: those with this map that matter to the actor.
 */
export const mapAccess = (
  actor: Actor,
  map: MapInHouse,
  ...sessions: readonly (SessionInRoom & SessionInTurn & Pick<Session, 'processMapId'>)[]
): DocumentAccess => {
  if (actor.organisationId !== map.organisationId) return 'none';
  if (sharesInWork(actor, map)) return 'write';
  const throughSessions = sessions
    .filter((session) => session.processMapId === map.id)
    .map((session) => boardAccess(actor, session));
  if (throughSessions.includes('write')) return 'write';
  return isMember(actor) || throughSessions.includes('read') ? 'read' : 'none';
};
