/** Roles in the rounds of a method, and whose turn it is. */
import { z } from 'zod';
import { id, name, text, title } from '../bounds.ts';
import { personKey } from '../sync/protocol.ts';
import { key, longWords, shortWords, someWords } from './method-words.ts';

/** How many take a role: one person, some, or everyone who has no other. */
export const roleTake = z.enum(['one', 'some', 'rest']);
export type RoleTake = z.infer<typeof roleTake>;

/** A part that people play in the rounds of a method: who brings the case, who advises, who listens. */
export const methodRole = z.strictObject({
  key,
  title: shortWords,
  /** What somebody in this role does, in one sentence to them. */
  does: someWords,
  take: roleTake,
});
export type MethodRole = z.infer<typeof methodRole>;

const minutes = z.int().min(1).max(240);
const roleKeys = z.array(key).max(5);

/**
 * A turn in the rounds of a method. Roles by their keys: who speaks, who writes, and who is at a distance: they listen, and
 * can write nothing. Whose role is in none of them listens.
 */
export const methodTurn = z.strictObject({
  key,
  title: shortWords,
  prompt: longWords,
  minutes,
  speaks: roleKeys,
  writes: roleKeys,
  away: roleKeys,
});
export type MethodTurn = z.infer<typeof methodTurn>;

/** A role of the method in one session, and who has it. Who is in no role has the one that takes the rest. */
export const sessionRole = z.object({
  id,
  title,
  does: text,
  take: roleTake,
  people: z.array(z.object({ key: personKey, name })),
});
export type SessionRole = z.infer<typeof sessionRole>;

/** A turn of the method in one session; roles by their ids. */
export const sessionTurn = z.object({
  id,
  title,
  prompt: text,
  minutes,
  speaks: z.array(id),
  writes: z.array(id),
  away: z.array(id),
});
export type SessionTurn = z.infer<typeof sessionTurn>;
