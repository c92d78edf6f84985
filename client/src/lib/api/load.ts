import { error, redirect } from '@sveltejs/kit';
import type { InputOf, OutputOf, Route } from '@inrol/contracts';
import { call } from './call.ts';
import { ProblemError } from './problem.ts';

interface Loading {
  fetch: typeof fetch;
  url: URL;
}

/**
 * `call` for a `load` function: who is not signed in goes to the door and comes back here afterwards; every other refusal
 * becomes the page that tells what happened.
 */
export async function load<R extends Route>(event: Loading, route: R, input: InputOf<R>): Promise<OutputOf<R>> {
  try {
    return await call(route, input, { fetch: event.fetch });
  } catch (problem) {
    if (!(problem instanceof ProblemError)) throw problem;
    if (problem.code === 'not-signed-in') redirect(307, signInAddress(event.url));
    error(problem.status || 503, problem.detail, { code: problem.code });
  }
}

/** The door, with the way back behind it. */
export const signInAddress = (from: URL): string => `/sign-in?next=${encodeURIComponent(from.pathname + from.search)}`;
