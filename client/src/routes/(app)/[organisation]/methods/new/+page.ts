import type { Localised } from '@inrol/contracts';
import { methodRoutes, type MethodContent } from '@inrol/contracts/methods';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { contentOf, methodFromSession } from '@inrol/domain/methods';
import { redirect } from '@sveltejs/kit';
import { load as loadRoute } from '#lib/api/load.ts';
import type { PageLoad } from './$types';

/** Where a method of one's own begins: from another method, or from the set-up of a session. */
type Beginning =
  | { from: 'method'; title: Localised; content: MethodContent }
  | { from: 'session'; title: string; content: MethodContent };

export const load: PageLoad = async (event): Promise<Beginning> => {
  const { organisationId } = await event.parent();
  const { searchParams } = event.url;
  const [methodKey, sessionId] = [searchParams.get('from'), searchParams.get('session')];
  if (sessionId) {
    const session = await loadRoute(event, sessionRoutes.session, { organisationId, sessionId });
    const methods = await loadRoute(event, methodRoutes.methods, { organisationId });
    const known = methods.some(({ key }) => key === session.methodKey);
    const method = known
      ? await loadRoute(event, methodRoutes.method, { organisationId, methodKey: session.methodKey })
      : undefined;
    return { from: 'session', title: session.title, content: methodFromSession(session, method) };
  }
  if (!methodKey) redirect(307, `/${event.params.organisation}/methods`);
  const method = await loadRoute(event, methodRoutes.method, { organisationId, methodKey });
  return { from: 'method', title: method.title, content: contentOf(method) };
};
