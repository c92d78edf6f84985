import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { insightRoutes } from '@inrol/contracts/insights';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { load as loadRoute } from '#lib/api/load.ts';
import { trackDependency } from '#lib/features/change-tracks/track-dependency.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(trackDependency);
  const { organisationId } = await event.parent();
  const on = { organisationId, trackId: event.params.track };
  const [track, questions, timeline, goals, teams, people] = await Promise.all([
    loadRoute(event, changeTrackRoutes.track, on),
    loadRoute(event, changeTrackRoutes.learningQuestions, on),
    loadRoute(event, insightRoutes.timeline, on),
    loadRoute(event, organisationRoutes.goals, { organisationId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
    loadRoute(event, organisationRoutes.people, { organisationId }),
  ]);
  return { track, questions, timeline, goals, teams, people, now: new Date().toISOString() };
};
