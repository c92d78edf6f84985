import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  return { tracks: await loadRoute(event, changeTrackRoutes.tracks, { organisationId }) };
};
