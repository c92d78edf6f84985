import { processMapRoutes } from '@inrol/contracts/process-maps';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const { map: processMapId, version: versionId } = event.params;
  return { version: await loadRoute(event, processMapRoutes.mapVersion, { organisationId, processMapId, versionId }) };
};
