import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { load as loadRoute } from '#lib/api/load.ts';
import { experimentDependency } from '#lib/features/experiments/experiment-at-hand.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async (event) => {
  const { organisationId } = await event.parent();
  const { experimentId } = event.params;
  event.depends(experimentDependency);
  const [experiment, teams, goals] = await Promise.all([
    loadRoute(event, experimentRoutes.experiment, { organisationId, experimentId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
    loadRoute(event, organisationRoutes.goals, { organisationId }),
  ]);
  const { trackId, origin } = experiment;
  const [track, session] = await Promise.all([
    trackId ? loadRoute(event, changeTrackRoutes.track, { organisationId, trackId }) : null,
    origin ? loadRoute(event, sessionRoutes.session, { organisationId, sessionId: origin.sessionId }) : null,
  ]);
  return { experiment, teams, goals, track, session };
};
