import { experimentRoutes } from '@inrol/contracts/experiments';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const teamId = event.url.searchParams.get('team') ?? undefined;
  const [experiments, teams] = await Promise.all([
    loadRoute(event, experimentRoutes.experiments, { organisationId, teamId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
  ]);
  return { experiments, teams, teamId: teamId ?? null };
};
