import { organisationRoutes } from '@inrol/contracts/organisations';
import { load as loadRoute } from '#lib/api/load.ts';
import { houseDependency } from '#lib/features/organisations/refresh.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(houseDependency);
  const { organisationId, membership } = await event.parent();
  const house = { organisationId };
  const [settings, teams, people, goals, invitations] = await Promise.all([
    loadRoute(event, organisationRoutes.organisation, house),
    loadRoute(event, organisationRoutes.teams, house),
    loadRoute(event, organisationRoutes.people, house),
    loadRoute(event, organisationRoutes.goals, house),
    membership.role === 'admin' ? loadRoute(event, organisationRoutes.openInvitations, house) : [],
  ]);
  return { settings, teams, people, goals, invitations };
};
