/** Who has to do what about the obstacles of an organisation, as one of its members sees it. */
import type { ObstacleSummary } from '@inrol/contracts/feedback-loops';
import type { Team } from '@inrol/contracts/organisations';
import { isMemberOfTeam, leadsTeam, type Actor } from '@inrol/domain';

export interface Ledger {
  /** Waits with a team of the reader; longest wait first. */
  readonly waiting: readonly ObstacleSummary[];
  /** The answer is back with a team of the reader. */
  readonly back: readonly ObstacleSummary[];
  /** Overdue with a team that answers to one the reader leads: a question, not a verdict. */
  readonly overdueBelow: readonly ObstacleSummary[];
  /** Raised by the reader's teams, and waiting with another. */
  readonly underway: readonly ObstacleSummary[];
  /** Open ones of others. */
  readonly elsewhere: readonly ObstacleSummary[];
  /** Solved, newest first. */
  readonly solved: readonly ObstacleSummary[];
}

const byWait = (one: ObstacleSummary, other: ObstacleSummary): number =>
  (one.waitsSince ?? '').localeCompare(other.waitsSince ?? '');

/** Each obstacle stands in one list only: the first that fits. */
export const ledgerOf = (
  obstacles: readonly ObstacleSummary[],
  teams: readonly Team[],
  actor: Actor,
  today: string,
): Ledger => {
  const above = new Map(teams.map(({ id, answersTo }) => [id, answersTo]));
  const place = (obstacle: ObstacleSummary): keyof Ledger => {
    const { status, waitsWithTeamId, raisedByTeamId, dueOn } = obstacle;
    if (status === 'confirmed') return 'solved';
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
    overdueBelow: within('overdueBelow').toSorted(byWait),
    underway: within('underway'),
    elsewhere: within('elsewhere'),
    solved: within('solved'),
  };
};
