import { practiceRoutes } from '@inrol/contracts/practices';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  return { practices: await loadRoute(event, practiceRoutes.practices, { organisationId }) };
};
