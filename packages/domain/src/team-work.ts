/** Work is a team's: an experiment, an obstacle, a practice, a map. Who may do it is the same for all of them. */
import type { Team } from '@inrol/contracts/organisations';
import { isAmong, isMember, isMemberOfTeam, leadsTeam, type Actor } from './actor.ts';
import { allOf, allowIf, type Verdict } from './verdict.ts';

export interface TeamWork {
  /** In whose name it is done. */
  readonly team: Pick<Team, 'id' | 'answersTo'>;
  /** Those of its track and of the session it came from. */
  readonly facilitators: readonly { readonly accountId: string }[];
}

interface Facilitated {
  readonly facilitators: readonly { readonly accountId: string }[];
}

/**
 * The work of a team, with those who facilitate the track and the session it belongs to. They speak for teams that take
 * part there, and for no other.
 */
export const teamWork = (
  team: TeamWork['team'],
  track: (Facilitated & { readonly teamIds: readonly string[] }) | null,
  session: (Facilitated & { readonly teamId: string }) | null,
): TeamWork => ({
  team,
  facilitators: [
    ...(track?.teamIds.includes(team.id) ? track.facilitators : []),
    ...(session?.teamId === team.id ? session.facilitators : []),
  ],
});

/** The team itself, the facilitators of it, and the leads of the team it answers to. An admin as such is none of these. */
export const sharesInWork = (actor: Actor, { team, facilitators }: TeamWork): boolean =>
  isMemberOfTeam(actor, team.id) ||
  isAmong(actor, facilitators) ||
  (team.answersTo !== null && leadsTeam(actor, team.answersTo));

export const mayShareInWork = (actor: Actor, work: TeamWork): Verdict =>
  allOf(allowIf(isMember(actor), 'not-allowed'), allowIf(sharesInWork(actor, work), 'not-your-team'));
