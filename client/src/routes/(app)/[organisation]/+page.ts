import { insightRoutes } from '@inrol/contracts/insights';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  return { home: await loadRoute(event, insightRoutes.home, { organisationId }) };
};
