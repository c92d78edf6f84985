import { identityRoutes } from '@inrol/contracts/identity';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const code = event.params.code.toUpperCase();
  const [invitation, me] = await Promise.all([
    loadRoute(event, sessionRoutes.joinInvitation, { code }),
    loadRoute(event, identityRoutes.me, {}),
  ]);
  return { code, invitation, me };
};
