import { organisationRoutes } from '@inrol/contracts/organisations';
import { practiceRoutes } from '@inrol/contracts/practices';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const [practices, teams] = await Promise.all([
    loadRoute(event, practiceRoutes.practices, { organisationId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
  ]);
  return { practices, teams };
};
