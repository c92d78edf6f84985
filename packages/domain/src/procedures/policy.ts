/** Who may do what with a procedure. Any team may question any procedure; whose it is to change decides. */
import type { Team } from '@inrol/contracts/organisations';
import type { Procedure } from '@inrol/contracts/procedures';
import { isMember, isMemberOfTeam, leadsTeam, type Actor } from '../actor.ts';
import { mayShareInWork, type TeamWork } from '../team-work.ts';
import { allowed, allowIf, type Verdict } from '../verdict.ts';

export const maySeeProcedures = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');

/** Write one down, or question one; `work`: of the team in whose name it is done. */
export const mayQuestionProcedure = (actor: Actor, work: TeamWork): Verdict => mayShareInWork(actor, work);

/** Put right what the register says: who may write in the name of its team, and those whose it is to change. */
export const mayDescribeProcedure = (
  actor: Actor,
  work: TeamWork,
  procedure: Pick<Procedure, 'changer' | 'teamId'>,
  teams: readonly Pick<Team, 'id' | 'layer'>[],
): Verdict => (mayDecideOnProcedure(actor, procedure, teams).allowed ? allowed : mayShareInWork(actor, work));

/**
 * A team decides on its own. On what the organisation, the municipality or the country made, who leads a team of management or
 * board tells what was decided; where no such teams are, who leads a team.
 */
export const mayDecideOnProcedure = (
  actor: Actor,
  { changer, teamId }: Pick<Procedure, 'changer' | 'teamId'>,
  teams: readonly Pick<Team, 'id' | 'layer'>[],
): Verdict => {
  if (changer === 'team') return allowIf(isMemberOfTeam(actor, teamId), 'not-yours-to-change');
  const above = teams.filter(({ layer }) => layer !== 'execution');
  const deciding = above.length > 0 ? above : teams;
  return allowIf(
    deciding.some(({ id }) => leadsTeam(actor, id)),
    'not-yours-to-change',
  );
};
