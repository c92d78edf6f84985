import { methodRoutes } from '@inrol/contracts/methods';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  return { methods: await loadRoute(event, methodRoutes.methods, { organisationId }) };
};
