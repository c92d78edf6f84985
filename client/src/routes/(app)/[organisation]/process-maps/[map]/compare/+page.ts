import { processMapRoutes } from '@inrol/contracts/process-maps';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

/** Which two moments: `from` and `to` name a version, or `now`. Without them the oldest version beside the map of now. */
export const load: PageLoad = async (event) => {
  const { organisationId, map } = await event.parent();
  const processMapId = event.params.map;
  const known = (asked: string | null, otherwise: string) =>
    asked === 'now' || map.versions.some(({ id }) => id === asked) ? asked! : otherwise;
  const from = known(event.url.searchParams.get('from'), map.versions[0]?.id ?? 'now');
  const to = known(event.url.searchParams.get('to'), 'now');
  const contentOf = async (moment: string) => {
    if (moment === 'now') return loadRoute(event, processMapRoutes.processMapContent, { organisationId, processMapId });
    const input = { organisationId, processMapId, versionId: moment };
    return (await loadRoute(event, processMapRoutes.mapVersion, input)).content;
  };
  const [before, after] = await Promise.all([contentOf(from), contentOf(to)]);
  return { from, to, before, after };
};
