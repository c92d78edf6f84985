import { error } from '@sveltejs/kit';
import { m } from '#lib/i18n';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async (event) => {
  const { me } = await event.parent();
  const membership = me.memberships.find(({ slug }) => slug === event.params.organisation);
  if (!membership) error(404, m.app_not_found(), { code: 'not-found' });
  return { membership, organisationId: membership.organisationId };
};
