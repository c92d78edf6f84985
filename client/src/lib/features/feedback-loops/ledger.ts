/** Who has to do what about the obstacles of an organisation, as one of its members sees it. */
import type { ObstacleSummary } from '@inrol/contracts/feedback-loops';
import type { Team } from '@inrol/contracts/organisations';
import { isMemberOfTeam, leadsTeam, type Actor } from '@inrol/domain';
import { isTimeToLookAgain } from '@inrol/domain/feedback-loops';

export interface Ledger {
  /** Waits with a team of the reader; longest wait first. */
  readonly waiting: readonly ObstacleSummary[];
  /** The answer is back with a team of the reader. */
  readonly back: readonly ObstacleSummary[];
  /** Said to work a month ago by a team of the reader, which is asked once more. */
  readonly again: readonly ObstacleSummary[];
  /** Overdue with a team that answers to one the reader leads: a question, not a verdict. */
  readonly overdueBelow: readonly ObstacleSummary[];
  /** Raised by the reader's teams, and waiting with another. */
  readonly underway: readonly ObstacleSummary[];
  /** Open ones of others. */
  readonly elsewhere: readonly ObstacleSummary[];
  /** Taken away this year by a team of the reader, and it works. */
  readonly takenAway: readonly ObstacleSummary[];
  /** Solved otherwise, newest first. */
  readonly solved: readonly ObstacleSummary[];
}

const byWait = (one: ObstacleSummary, other: ObstacleSummary): number =>
  (one.waitsSince ?? '').localeCompare(other.waitsSince ?? '');

const answeredAt = ({ lastAnswer }: ObstacleSummary): string => lastAnswer?.at ?? '';

/** Each obstacle stands in one list only: the first that fits. */
export const ledgerOf = (
  obstacles: readonly ObstacleSummary[],
  teams: readonly Team[],
  actor: Actor,
  today: string,
): Ledger => {
  const above = new Map(teams.map(({ id, answersTo }) => [id, answersTo]));
  const place = (obstacle: ObstacleSummary): keyof Ledger => {
    const { status, waitsWithTeamId, raisedByTeamId, dueOn, askAgainOn, lastAnswer } = obstacle;
    if (status === 'confirmed') {
      if (isTimeToLookAgain(askAgainOn, today) && isMemberOfTeam(actor, raisedByTeamId)) return 'again';
      const tookAway = lastAnswer?.kind === 'removed' && isMemberOfTeam(actor, lastAnswer.teamId);
      return tookAway && lastAnswer.at.slice(0, 4) === today.slice(0, 4) ? 'takenAway' : 'solved';
    }
    if (waitsWithTeamId && isMemberOfTeam(actor, waitsWithTeamId)) return 'waiting';
    if (status === 'returned' && isMemberOfTeam(actor, raisedByTeamId)) return 'back';
    const next = waitsWithTeamId ? above.get(waitsWithTeamId) : null;
    if (next && leadsTeam(actor, next) && dueOn !== null && dueOn < today) return 'overdueBelow';
    return isMemberOfTeam(actor, raisedByTeamId) ? 'underway' : 'elsewhere';
  };
  const within = (list: keyof Ledger) => obstacles.filter((obstacle) => place(obstacle) === list);
  return {
    waiting: within('waiting').toSorted(byWait),
    back: within('back'),
    again: within('again'),
    overdueBelow: within('overdueBelow').toSorted(byWait),
    underway: within('underway'),
    elsewhere: within('elsewhere'),
    takenAway: within('takenAway').toSorted((one, other) => answeredAt(other).localeCompare(answeredAt(one))),
    solved: within('solved'),
  };
};
