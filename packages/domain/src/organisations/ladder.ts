/** The ladder: each team answers to another, up to one that answers to none. It never goes round in a circle. */
import type { Team } from '@inrol/contracts/organisations';
import { allowed, allowIf, refused, type Verdict } from '../verdict.ts';

type Rung = Pick<Team, 'id' | 'answersTo'>;

/** Whether `teamId` may answer to `answersTo`, given how all teams stand now. */
export const mayAnswerTo = (teams: readonly Rung[], teamId: string, answersTo: string | null): Verdict => {
  if (answersTo === null) return allowed;
  if (!teams.some((team) => team.id === answersTo)) return refused('not-found');
  const wayUp = [answersTo, ...teamsAbove(teams, answersTo)];
  return allowIf(!wayUp.includes(teamId), 'answers-to-loop');
};

/** Ids of the teams above a team, nearest first. Ends at the top, and also where old data holds a circle. */
export const teamsAbove = (teams: readonly Rung[], teamId: string): string[] => {
  const answersTo = new Map(teams.map((team) => [team.id, team.answersTo]));
  const above: string[] = [];
  let next = answersTo.get(teamId) ?? null;
  while (next !== null && next !== teamId && !above.includes(next)) {
    above.push(next);
    next = answersTo.get(next) ?? null;
  }
  return above;
};
