import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const [maps, teams, tracks] = await Promise.all([
    loadRoute(event, processMapRoutes.processMaps, { organisationId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
    loadRoute(event, changeTrackRoutes.tracks, { organisationId }),
  ]);
  return { maps, teams, tracks };
};
