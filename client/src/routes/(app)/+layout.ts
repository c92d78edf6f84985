import { redirect } from '@sveltejs/kit';
import { identityRoutes } from '@inrol/contracts/identity';
import { load as loadRoute, signInAddress } from '#lib/api/load.ts';
import { meDependency } from '#lib/app/me.svelte.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async (event) => {
  event.depends(meDependency);
  const me = await loadRoute(event, identityRoutes.me, {});
  if (!me.account)
    redirect(
      307,
      event.untrack(() => signInAddress(event.url)),
    );
  return { me, account: me.account };
};
