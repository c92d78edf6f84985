import { createHash, randomBytes } from 'node:crypto';

/** A secret of 32 random bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What we keep of it. The token has enough chance in it that a plain SHA-256 is not to be turned back. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
