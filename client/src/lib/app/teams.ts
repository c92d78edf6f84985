import type { Team } from '@inrol/contracts/organisations';
import { sharesInWork, teamWork, type Actor } from '@inrol/domain';

/** The name of a team; empty for one that is no more. */
export const teamNamed = (teams: readonly Team[], teamId: string | null): string =>
  teams.find((team) => team.id === teamId)?.name ?? '';

/** Teams in whose name somebody can begin something: their own, and those that answer to a team they lead. */
export const teamsToWorkFor = (teams: readonly Team[], actor: Actor): Team[] =>
  teams.filter((team) => sharesInWork(actor, teamWork(team, null, null)));
