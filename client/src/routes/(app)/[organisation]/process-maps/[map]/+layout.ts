import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { load as loadRoute } from '#lib/api/load.ts';
import { mapDependency } from '#lib/features/process-maps/pages/map-dependency.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async (event) => {
  event.depends(mapDependency);
  const { organisationId } = await event.parent();
  const [map, teams, goals] = await Promise.all([
    loadRoute(event, processMapRoutes.processMap, { organisationId, processMapId: event.params.map }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
    loadRoute(event, organisationRoutes.goals, { organisationId }),
  ]);
  const track = map.trackId
    ? await loadRoute(event, changeTrackRoutes.track, { organisationId, trackId: map.trackId })
    : null;
  return {
    map,
    goals,
    track,
    team: teams.find(({ id }) => id === map.teamId) ?? null,
    goal: goals.find(({ id }) => id === map.goalId)?.statement ?? null,
  };
};
