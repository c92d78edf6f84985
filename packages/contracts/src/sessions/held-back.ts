/** Notes that a facilitator keeps from the board, and why. */
import { z } from 'zod';
import { id } from '../bounds.ts';

/** How many notes of one phase are held back at most. */
export const mostHeldBack = 100;

/**
 * Why a note is held back. A choice and no text, so that nothing of the note travels with it: everybody's machine gets it.
 * - `about-somebody`: somebody can be recognised in it
 * - `hurts`: it hurts somebody
 * - `not-here`: it belongs in another conversation
 */
export const holdBackReason = z.enum(['about-somebody', 'hurts', 'not-here']);
export type HoldBackReason = z.infer<typeof holdBackReason>;

/** Its writer knows the note by its id; to everybody else this is only that there is one. */
export const heldBackNote = z.object({ noteId: id, reason: holdBackReason });
