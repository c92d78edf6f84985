import { organisationRoutes } from '@inrol/contracts/organisations';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  return { teams: await loadRoute(event, organisationRoutes.teams, { organisationId }) };
};
