import { outcomeRoutes } from '@inrol/contracts/outcomes';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { organisationId } = await event.parent();
  const { sessionId } = event.params;
  return {
    place: { organisationId, sessionId },
    report: await loadRoute(event, outcomeRoutes.report, { organisationId, sessionId }),
  };
};
