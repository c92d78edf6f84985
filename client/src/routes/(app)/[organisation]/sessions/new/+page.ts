import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const [methods, teams, tracks, maps] = await Promise.all([
    loadRoute(event, sessionRoutes.methods, { organisationId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
    loadRoute(event, changeTrackRoutes.tracks, { organisationId }),
    loadRoute(event, processMapRoutes.processMaps, { organisationId }),
  ]);
  const { searchParams } = event.url;
  return { methods, teams, tracks, maps, teamId: searchParams.get('team'), trackId: searchParams.get('track') };
};
