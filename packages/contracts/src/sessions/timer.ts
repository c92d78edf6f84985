import { z } from 'zod';
import { moment } from '../bounds.ts';

/** A clock that runs down for everyone who sees it, from one moment on the server. */
export const timer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('running'), endsAt: moment }),
  z.object({ kind: z.literal('paused'), secondsLeft: z.int().min(0) }),
]);
export type Timer = z.infer<typeof timer>;
