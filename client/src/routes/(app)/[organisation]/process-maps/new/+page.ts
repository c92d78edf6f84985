import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const wanted = event.url.searchParams.get('track');
  const [teams, tracks, goals] = await Promise.all([
    loadRoute(event, organisationRoutes.teams, { organisationId }),
    loadRoute(event, changeTrackRoutes.tracks, { organisationId }),
    loadRoute(event, organisationRoutes.goals, { organisationId }),
  ]);
  const trackId = tracks.find(({ id }) => id === wanted)?.id ?? null;
  return { teams, tracks, goals, trackId, fromFile: event.url.searchParams.has('bpmn') };
};
