import { redirect } from '@sveltejs/kit';
import { identityRoutes } from '@inrol/contracts/identity';
import { outcomeRoutes } from '@inrol/contracts/outcomes';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { guest } = await loadRoute(event, identityRoutes.me, {});
  if (!guest) redirect(307, `/join/${event.params.code}`);
  const { organisationId, sessionId } = guest;
  return {
    place: { organisationId, sessionId },
    report: await loadRoute(event, outcomeRoutes.report, { organisationId, sessionId }),
  };
};
