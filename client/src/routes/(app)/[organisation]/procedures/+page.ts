import { organisationRoutes } from '@inrol/contracts/organisations';
import { procedureRoutes } from '@inrol/contracts/procedures';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const [procedures, teams] = await Promise.all([
    loadRoute(event, procedureRoutes.procedures, { organisationId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
  ]);
  return { procedures, teams };
};
