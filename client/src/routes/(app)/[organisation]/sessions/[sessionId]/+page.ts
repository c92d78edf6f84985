import { error } from '@sveltejs/kit';
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { load as loadRoute } from '#lib/api/load.ts';
import { m } from '#lib/i18n';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { me } = await event.parent();
  // the room stands outside the frame of the organisation, and so outside its layout
  const membership = me.memberships.find(({ slug }) => slug === event.params.organisation);
  if (!membership) error(404, m.app_not_found(), { code: 'not-found' });
  const { organisationId } = membership;
  const [session, teams] = await Promise.all([
    loadRoute(event, sessionRoutes.session, { organisationId, sessionId: event.params.sessionId }),
    loadRoute(event, organisationRoutes.teams, { organisationId }),
  ]);
  const { trackId } = session;
  const track = trackId ? await loadRoute(event, changeTrackRoutes.track, { organisationId, trackId }) : null;
  return { membership, session, track, teams, team: teams.find(({ id }) => id === session.teamId) ?? null };
};
