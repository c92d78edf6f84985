/** Who may do what with an obstacle. It is a team that raises it, a team that answers, and the first says when it ends. */
import type { Obstacle } from '@inrol/contracts/feedback-loops';
import { isMember, isMemberOfTeam, leadsTeam, type Actor } from '../actor.ts';
import { mayShareInWork, type TeamWork } from '../team-work.ts';
import { allowed, allowIf, refused, type Verdict } from '../verdict.ts';
import { openStay, type ObstaclesWay } from './whereabouts.ts';

/** Every stay, answer and wait is visible to those who raised it, and to the house. */
export const maySeeObstacles = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');

/** `work`: of the team in whose name it is raised. */
export const mayRaiseObstacle = (actor: Actor, work: TeamWork): Verdict => mayShareInWork(actor, work);

/** `work`: of the team that meets it too. */
export const mayAddRecurrence = (actor: Actor, work: TeamWork): Verdict => mayShareInWork(actor, work);

/** Who leads the team where it waits; who led an earlier stay hears that it has moved on. */
export const mayAnswerObstacle = (actor: Actor, obstacle: ObstaclesWay): Verdict => {
  const stay = openStay(obstacle);
  if (stay && leadsTeam(actor, stay.teamId)) return allowed;
  const hadItBefore = obstacle.stays.some((earlier) => leadsTeam(actor, earlier.teamId));
  return refused(stay && hadItBefore ? 'waits-elsewhere' : 'not-lead-of-answering-team');
};

/** Confirm or reopen: any member of the team that raised it, and nobody else. */
export const mayJudgeAnswer = (actor: Actor, obstacle: Pick<Obstacle, 'raisedByTeamId'>): Verdict =>
  allowIf(isMemberOfTeam(actor, obstacle.raisedByTeamId), 'only-raising-team');
