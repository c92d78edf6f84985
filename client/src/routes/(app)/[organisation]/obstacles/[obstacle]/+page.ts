import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { load as loadRoute } from '#lib/api/load.ts';
import { obstacleDependency } from '#lib/features/feedback-loops/obstacle-dependency.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(obstacleDependency);
  const { organisationId } = await event.parent();
  const [obstacle, teams] = await Promise.all([
    loadRoute(event, feedbackLoopRoutes.obstacle, { organisationId, obstacleId: event.params.obstacle }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
  ]);
  return { obstacle, teams, now: new Date().toISOString() };
};
