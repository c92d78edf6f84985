import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../platform/config/config.ts';

const NAME = 'inrol_session';

/** The token in a raw `Cookie` header, or null. */
export const tokenIn = (header: string | undefined): string | null => {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=');
    if (name === NAME && value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return null;
};

/** The cookie that says which browser this is: opaque, HttpOnly, never sent along from another site. */
@Injectable()
export class Cookies {
  constructor(private readonly config: Config) {}

  set(response: Response, token: string, expires: Date): void {
    response.cookie(NAME, token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.secure,
      path: '/',
      expires,
    });
  }

  clear(response: Response): void {
    response.clearCookie(NAME, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.secure,
      path: '/',
    });
  }
}
