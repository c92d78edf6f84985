import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { load as loadRoute } from '#lib/api/load.ts';
import { obstacleDependency } from '#lib/features/feedback-loops/obstacle-dependency.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(obstacleDependency);
  const { organisationId } = await event.parent();
  const [obstacles, teams] = await Promise.all([
    loadRoute(event, feedbackLoopRoutes.obstacles, { organisationId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
  ]);
  return { obstacles, teams };
};
