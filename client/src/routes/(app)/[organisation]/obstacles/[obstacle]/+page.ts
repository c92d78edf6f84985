import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { procedureRoutes } from '@inrol/contracts/procedures';
import { load as loadRoute } from '#lib/api/load.ts';
import { obstacleDependency } from '#lib/features/feedback-loops/obstacle-dependency.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(obstacleDependency);
  const { organisationId } = await event.parent();
  const { obstacle: obstacleId } = event.params;
  const [obstacle, teams, procedures] = await Promise.all([
    loadRoute(event, feedbackLoopRoutes.obstacle, { organisationId, obstacleId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
    loadRoute(event, procedureRoutes.procedures, { organisationId, obstacleId }),
  ]);
  return { obstacle, teams, procedures, now: new Date().toISOString() };
};
