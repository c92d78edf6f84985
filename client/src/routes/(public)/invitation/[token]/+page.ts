import { identityRoutes } from '@inrol/contracts/identity';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { token } = event.params;
  return { token, invitation: await loadRoute(event, identityRoutes.invitation, { token }) };
};
