import type { APIRequestContext, Browser, BrowserContext } from '@playwright/test';
import { pathParameters, type InputOf, type OutputOf, type Route } from '@inrol/contracts';
import { identityRoutes } from '@inrol/contracts/identity';
import type { RunningInrol } from './running-inrol.ts';

const PASSWORD = 'samen leren door te doen';

export interface Look {
  readonly locale?: 'nl' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** A browser of its own, in a language, a theme and a size. */
export const openBrowser = (
  browser: Browser,
  inrol: RunningInrol,
  { locale = 'nl', theme = 'light', width = 1280 }: Look = {},
): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: inrol.base,
    locale: locale === 'nl' ? 'nl-NL' : 'en-GB',
    colorScheme: theme,
    viewport: { width, height: width < 500 ? 844 : 800 },
    hasTouch: width < 500,
  });

/** Calls a route with the cookie of a browser. */
export const callAs = async <R extends Route>(
  request: APIRequestContext,
  inrol: RunningInrol,
  route: R,
  input: InputOf<R>,
): Promise<OutputOf<R>> => {
  const fields = input as Record<string, unknown>;
  const inPath = pathParameters(route.path);
  const path = route.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => String(fields[name]));
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !inPath.includes(name)));
  const options = route.method === 'GET' ? { params: rest as Record<string, string> } : { data: rest };
  const response = await request.fetch(path, { method: route.method, headers: { origin: inrol.base }, ...options });
  if (!response.ok()) throw new Error(`${route.path}: ${await response.text()}`);
  return (await response.json()) as OutputOf<R>;
};

/** Signs a browser in as one of the demo, in the language it is to read. Gives the id and the address of the organisation. */
export const signInAs = async (
  context: BrowserContext,
  inrol: RunningInrol,
  first: string,
  locale: 'nl' | 'en' = 'nl',
) => {
  const me = await callAs(context.request, inrol, identityRoutes.signIn, {
    email: `${first}@deoever.example`,
    password: PASSWORD,
  });
  await callAs(context.request, inrol, identityRoutes.updateMe, { locale });
  const { organisationId, slug } = me.memberships[0]!;
  return { organisationId, slug };
};
