import type { HandleClientError } from '@sveltejs/kit/hooks';
import { ProblemError } from '#lib/api/problem.ts';
import { m } from '#lib/i18n';

// zod tries whether it may make functions of text, which our policy forbids and a browser then reports
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

/** Gives every failure words for the reader; what nobody foresaw is also told to the console. */
export const handleError: HandleClientError = (caught) => {
  if (caught.kind === 'app') return;
  if (caught.kind === 'framework')
    return { message: caught.error.status === 404 ? m.app_not_found() : m.api_unexpected() };
  if (caught.error instanceof ProblemError) {
    const { code, detail, status } = caught.error;
    return { code, message: detail, status: status || 503 };
  }
  console.error(caught.error);
  return { message: m.api_unexpected() };
};
