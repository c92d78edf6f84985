import type { BrowserContext } from '@playwright/test';
import { changeTrackRoutes } from '@inrol/contracts/change-tracks';
import { experimentRoutes } from '@inrol/contracts/experiments';
import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { practiceRoutes } from '@inrol/contracts/practices';
import { processMapRoutes } from '@inrol/contracts/process-maps';
import { procedureRoutes } from '@inrol/contracts/procedures';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { barriers } from '../support/barriers.ts';
import { callAs, openBrowser, signInAs } from '../support/demo-people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';

const publicPages = ['/sign-in', '/reset', '/reset/not-a-link', '/join/NOTACODE', '/erased'];

/** Every page of the organisation, on something that is really there. */
const pagesOf = async (context: BrowserContext, inrol: RunningInrol, organisationId: string): Promise<string[]> => {
  const at = { organisationId };
  const call = (route: Parameters<typeof callAs>[2]) =>
    callAs(context.request, inrol, route, at as never) as Promise<{ id: string; status?: string }[]>;
  const [track, experiment, obstacle, procedure, practice, map] = await Promise.all(
    [
      changeTrackRoutes.tracks,
      experimentRoutes.experiments,
      feedbackLoopRoutes.obstacles,
      procedureRoutes.procedures,
      practiceRoutes.practices,
      processMapRoutes.processMaps,
    ].map(async (route) => (await call(route))[0]!.id),
  );
  const sessions = await callAs(context.request, inrol, sessionRoutes.sessions, at);
  const prepared = sessions.find(({ status }) => status === 'draft')!.id;
  const closed = sessions.find(({ status }) => status === 'closed')!.id;
  const { versions } = await callAs(context.request, inrol, processMapRoutes.processMap, {
    ...at,
    processMapId: map!,
  });
  return [
    '',
    '/change-tracks',
    '/change-tracks/new',
    `/change-tracks/${track}`,
    '/sessions',
    '/sessions/new',
    '/sessions/new?method=moral-deliberation',
    '/methods',
    '/methods/peer-consultation',
    '/methods/new?from=peer-consultation',
    `/sessions/${prepared}`,
    `/sessions/${closed}`,
    `/sessions/${closed}/report`,
    '/experiments',
    `/experiments/${experiment}`,
    '/obstacles',
    `/obstacles/${obstacle}`,
    '/procedures',
    `/procedures/${procedure}`,
    `/procedures/question?obstacle=${obstacle}`,
    '/practices',
    `/practices/${practice}`,
    '/process-maps',
    `/process-maps/${map}`,
    `/process-maps/${map}/versions/${versions[0]!.id}`,
    `/process-maps/${map}/compare?from=${versions[0]!.id}`,
    '/process-maps/new?bpmn',
    '/organisation',
    '/profile',
  ];
};

for (const locale of ['nl', 'en'] as const)
  test(`every page meets WCAG 2.2 AA, in ${locale}, light and dark`, async ({ browser, demo }) => {
    test.setTimeout(300_000);
    const context = await openBrowser(browser, demo, { locale });
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(demo.base) && /^https?:/.test(request.url())) foreign.push(request.url());
    });
    const look = async (path: string) => {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect.soft(await page.locator('html').getAttribute('lang'), path).toBe(locale);
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
        expect.soft(await barriers(page), `${path}, ${colorScheme}`).toEqual([]);
      }
    };
    for (const path of publicPages) await look(path);
    const { organisationId, slug } = await signInAs(context, demo, 'sanne', locale);
    for (const path of await pagesOf(context, demo, organisationId)) await look(`/${slug}${path}`);
    expect(foreign).toEqual([]);
    await context.close();
  });
