/** Refusals: codes, words in both languages, and their shape on the wire. */
import { z } from 'zod';
import { errorCodes } from './codes.ts';

export { errorCodes, errorWords, type ErrorCode } from './codes.ts';

/** `application/problem+json` (RFC 9457), also the payload of a refusal over the socket. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(errorCodes),
  /** What happened and what to do, in the reader's language. */
  detail: z.string(),
  /** For each field that was wrong: its path and what is wrong, in the reader's language. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;
