import { redirect } from '@sveltejs/kit';
import { identityRoutes } from '@inrol/contracts/identity';
import { load as loadRoute } from '#lib/api/load.ts';
import { addressAfterSignIn } from '#lib/features/identity/address-after-sign-in.ts';

/** Nobody stays at the door: in to one's organisation, or to the page where one signs in. */
export const load = async (event) => {
  const me = await loadRoute(event, identityRoutes.me, {});
  redirect(307, addressAfterSignIn(me, null));
};
