import { methodRoutes } from '@inrol/contracts/methods';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const methodKey = event.params.method;
  return { method: await loadRoute(event, methodRoutes.method, { organisationId, methodKey }) };
};
