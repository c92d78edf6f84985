import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { methodRoutes } from '@inrol/contracts/methods';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const [methods, teams, tracks, maps] = await Promise.all([
    loadRoute(event, methodRoutes.methods, { organisationId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
    loadRoute(event, changeTrackRoutes.tracks, { organisationId }),
    loadRoute(event, processMapRoutes.processMaps, { organisationId }),
  ]);
  const { searchParams } = event.url;
  const chosen = {
    methodKey: searchParams.get('method'),
    teamId: searchParams.get('team'),
    trackId: searchParams.get('track'),
  };
  return { methods, teams, tracks, maps, ...chosen };
};
