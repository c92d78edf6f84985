import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../platform/config/config.ts';
import type { OpenedSession } from './browser-sessions.ts';

/** One for each: who joins a session elsewhere as a guest stays signed in at home. */
const NAMES = { account: 'inrol_session', guest: 'inrol_guest' } as const;
export type CookieKind = keyof typeof NAMES;

/** The token of one kind in a raw `Cookie` header, or null. */
export const tokenIn = (header: string | undefined, kind: CookieKind): string | null => {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=');
    if (name === NAMES[kind] && value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return null;
};

/** The cookies that say which browser this is: opaque, HttpOnly, never sent along from another site. */
@Injectable()
export class Cookies {
  constructor(private readonly config: Config) {}

  set(response: Response, kind: CookieKind, { token, expires }: OpenedSession): void {
    response.cookie(NAMES[kind], token, { ...this.options, expires });
  }

  clear(response: Response): void {
    for (const name of Object.values(NAMES)) response.clearCookie(name, this.options);
  }

  private get options() {
    return { httpOnly: true, sameSite: 'lax', secure: this.config.secure, path: '/' } as const;
  }
}
