import { pathParameters, type InputOf, type OutputOf, type Route } from '@inrol/contracts';
import { locale } from '#lib/i18n';
import { noConnection, problemOf } from './problem.ts';

interface Options {
  /** Kit's own `fetch` inside a `load`. */
  fetch?: typeof fetch;
  signal?: AbortSignal;
  /** Without anything that tells who calls. */
  nameless?: boolean;
}

/**
 * Calls a route of the server with one flat input: what the path names goes into the path, the rest into the query of a GET
 * or the body of anything else. Throws a `ProblemError` when the server refuses or cannot be reached.
 */
export async function call<R extends Route>(route: R, input: InputOf<R>, options: Options = {}): Promise<OutputOf<R>> {
  const { url, body } = requestOf(route, input);
  const request: RequestInit = {
    method: route.method,
    credentials: options.nameless ? 'omit' : 'same-origin',
    headers: {
      accept: route.produces ?? 'application/json',
      'accept-language': locale.current,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
    ...(options.signal ? { signal: options.signal } : {}),
  };
  let response: Response;
  try {
    response = await (options.fetch ?? fetch)(url, request);
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw noConnection();
  }
  if (!response.ok) throw await problemOf(response);
  return (route.produces ? await response.text() : await response.json()) as OutputOf<R>;
}

/** The address of a route with its input in path and query, for links to what is not JSON. */
export const addressOf = <R extends Route>(route: R, input: InputOf<R>): string =>
  requestOf({ ...route, method: 'GET' }, input).url;

function requestOf(route: Route, input: Record<string, unknown>): { url: string; body?: string } {
  const inPath = new Set(pathParameters(route.path));
  const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const rest = Object.entries(input).filter(([key, value]) => !inPath.has(key) && value !== undefined);
  if (route.method !== 'GET') return { url: path, body: JSON.stringify(Object.fromEntries(rest)) };
  const query = new URLSearchParams(
    rest.filter(([, value]) => value !== null).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
  return { url: query ? `${path}?${query}` : path };
}
