/** A method as a file, to give to another organisation. */
import { z } from 'zod';
import { methodContent } from './shapes.ts';

export const methodFile = z.strictObject({
  format: z.literal('inrol-method'),
  version: z.literal(1),
  method: methodContent,
});
export type MethodFile = z.infer<typeof methodFile>;

/** The largest file that is read, in bytes: the bound of what can be sent at once. */
export const mostMethodFileBytes = 250_000;
