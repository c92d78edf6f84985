/** What blind rights look like on the wire; see `@inrol/domain/blind-rights`. */
import { z } from 'zod';

/** A number of at most 2048 bits, hexadecimal. */
export const largeNumber = z.string().regex(/^[0-9a-f]{1,512}$/);
/** 32 random bytes, hexadecimal. */
export const secret = z.string().regex(/^[0-9a-f]{64}$/);
