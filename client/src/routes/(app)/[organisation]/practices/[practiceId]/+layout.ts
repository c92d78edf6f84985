import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { practiceRoutes } from '@inrol/contracts/practices';
import { procedureRoutes } from '@inrol/contracts/procedures';
import { load as loadRoute } from '#lib/api/load.ts';
import { practiceDependency } from '#lib/features/practices/practice-at-hand.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async (event) => {
  const { organisationId } = await event.parent();
  const { practiceId } = event.params;
  event.depends(practiceDependency);
  const [practice, teams, goals, procedures] = await Promise.all([
    loadRoute(event, practiceRoutes.practice, { organisationId, practiceId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
    loadRoute(event, organisationRoutes.goals, { organisationId }),
    loadRoute(event, procedureRoutes.procedures, { organisationId, practiceId }),
  ]);
  const { trackId, originExperimentId: experimentId } = practice;
  const [track, experiment] = await Promise.all([
    trackId ? loadRoute(event, changeTrackRoutes.track, { organisationId, trackId }) : null,
    experimentId ? loadRoute(event, experimentRoutes.experiment, { organisationId, experimentId }) : null,
  ]);
  return { practice, teams, goals, procedures, track, experiment };
};
