import type { ObstacleSummary } from '@inrol/contracts/feedback-loops';
import type { Team } from '@inrol/contracts/organisations';
import { teamNamed } from '#lib/app/teams.ts';
import { m } from '#lib/i18n';

type Where = Pick<ObstacleSummary, 'status' | 'raisedByTeamId' | 'waitsWithTeamId'>;

/** Where an obstacle is, in a few words. */
export const whereabouts = ({ status, raisedByTeamId, waitsWithTeamId }: Where, teams: readonly Team[]): string => {
  switch (status) {
    case 'raised':
      return m.feedback_loops_with_nobody();
    case 'with':
      return m.feedback_loops_waits_with({ team: teamNamed(teams, waitsWithTeamId) });
    case 'returned':
      return m.feedback_loops_returned_to({ team: teamNamed(teams, raisedByTeamId) });
    case 'confirmed':
      return m.feedback_loops_solved();
  }
};
