import { processMapRoutes } from '@inrol/contracts/process-maps';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const { map: processMapId, moment: momentId } = event.params;
  return { moment: await loadRoute(event, processMapRoutes.mapMoment, { organisationId, processMapId, momentId }) };
};
