import { redirect } from '@sveltejs/kit';
import { identityRoutes } from '@inrol/contracts/identity';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { guest } = await loadRoute(event, identityRoutes.me, {});
  if (!guest) redirect(307, `/join/${event.params.code}`);
  const { organisationId, sessionId } = guest;
  return { guest, session: await loadRoute(event, sessionRoutes.session, { organisationId, sessionId }) };
};
