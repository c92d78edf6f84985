import type { IncomingMessage } from 'node:http';

/**
 * Whether a request that changes something may come from where it says. A browser always tells its page's origin on
 * such a request, and on a socket; what is no browser carries no cookie that somebody else could use.
 */
export const fromOwnOrigin = (request: IncomingMessage, publicUrl: string | null): boolean => {
  const { origin, host } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') return false;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || origin === publicUrl;
};
