import { methodRoutes } from '@inrol/contracts/methods';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const [sessions, methods, teams] = await Promise.all([
    loadRoute(event, sessionRoutes.sessions, { organisationId }),
    loadRoute(event, methodRoutes.methods, { organisationId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
  ]);
  return { sessions, methods, teams };
};
