import type { Locale } from '@inrol/contracts';
import type { Account, Guest, Membership } from '@inrol/contracts/identity';
import type { Actor } from '@inrol/domain';
import type { Request } from 'express';

/** Who sends a request, as far as the cookie tells. */
export interface Who {
  readonly account: Account | null;
  readonly memberships: readonly Membership[];
  readonly guest: Guest | null;
}

/** Who it is; implemented by the identity module. `cookies` is the raw header. */
export abstract class Authenticator {
  abstract whoIs(cookies: string | undefined): Promise<Who>;
}

export interface InrolRequest extends Request {
  who?: Who;
  actor?: Actor;
  /** Path, query and body in one, as the route has them. */
  input?: unknown;
}

/** The language somebody reads: their own, else the browser's, else Dutch. */
export const localeOf = (request: InrolRequest): Locale => {
  if (request.who?.account) return request.who.account.locale;
  return request.acceptsLanguages?.(['nl', 'en']) === 'en' ? 'en' : 'nl';
};
