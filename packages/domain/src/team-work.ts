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

/** The team itself, the facilitators of it, and the leads of the team it answers to. An admin as such is none of these. */
export const sharesInWork = (actor: Actor, { team, facilitators }: TeamWork): boolean =>
  isMemberOfTeam(actor, team.id) ||
  isAmong(actor, facilitators) ||
  (team.answersTo !== null && leadsTeam(actor, team.answersTo));

export const mayShareInWork = (actor: Actor, work: TeamWork): Verdict =>
  allOf(allowIf(isMember(actor), 'not-allowed'), allowIf(sharesInWork(actor, work), 'not-your-team'));
