/** What a facilitator can do to a session. Each is checked and applied by `@inrol/domain`'s phase engine. */
import { z } from 'zod';
import { id, text, title } from '../bounds.ts';

export const sessionCommand = z.discriminatedUnion('kind', [
  /** Opens the lobby: the link and the QR code work from now on. */
  z.strictObject({ kind: z.literal('open') }),
  /** Starts the first phase. */
  z.strictObject({ kind: z.literal('start') }),
  /** Next, back, skip, repeat: one command. Any phase, at any time; from the lobby it starts the session there. */
  z.strictObject({ kind: z.literal('go-to'), phaseId: id }),
  z.strictObject({ kind: z.literal('reveal'), phaseId: id }),
  z.strictObject({
    kind: z.literal('start-timer'),
    seconds: z.int().min(10).max(14_400),
  }),
  z.strictObject({ kind: z.literal('pause-timer') }),
  z.strictObject({ kind: z.literal('resume-timer') }),
  z.strictObject({
    kind: z.literal('extend-timer'),
    seconds: z.int().min(10).max(3_600),
  }),
  z.strictObject({ kind: z.literal('stop-timer') }),
  /** A member of the team, or another facilitator, leads from now on. */
  z.strictObject({ kind: z.literal('take-over') }),
  z.strictObject({
    kind: z.literal('edit-phase'),
    phaseId: id,
    title: title.optional(),
    prompt: text.optional(),
    minutes: z.int().min(1).max(240).optional(),
  }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({ kind: z.literal('reopen') }),
]);
export type SessionCommand = z.infer<typeof sessionCommand>;
