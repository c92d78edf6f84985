import { organisationRoutes } from '@inrol/contracts/organisations';
import { practiceRoutes } from '@inrol/contracts/practices';
import { procedureRoutes } from '@inrol/contracts/procedures';
import { load as loadRoute } from '#lib/api/load.ts';
import { procedureDependency } from '#lib/features/procedures/procedure-dependency.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(procedureDependency);
  const { organisationId } = await event.parent();
  const on = { organisationId, procedureId: event.params.procedure };
  const [procedure, following, practices, teams] = await Promise.all([
    loadRoute(event, procedureRoutes.procedure, on),
    loadRoute(event, procedureRoutes.procedureSteps, on),
    loadRoute(event, practiceRoutes.practices, { organisationId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
  ]);
  return { procedure, following, practices, teams };
};
