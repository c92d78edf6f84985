import { error } from '@sveltejs/kit';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { load as loadRoute } from '#lib/api/load.ts';
import { m } from '#lib/i18n';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { me } = await event.parent();
  // this screen stands outside the frame of the organisation, as the room does
  const membership = me.memberships.find(({ slug }) => slug === event.params.organisation);
  if (!membership) error(404, m.app_not_found(), { code: 'not-found' });
  const { organisationId } = membership;
  const place = { organisationId, sessionId: event.params.sessionId };
  return { membership, session: await loadRoute(event, sessionRoutes.session, place) };
};
