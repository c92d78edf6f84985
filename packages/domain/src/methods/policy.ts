/** Who keeps the methods of an organisation itself. */
import type { OwnMethod } from '@inrol/contracts/methods';
import { isAdmin, isAmong, isMember, type Actor } from '../actor.ts';
import { allowIf, type Verdict } from '../verdict.ts';

/** How many methods of its own an organisation keeps at most. */
export const mostOwnMethods = 200;

/** Whoever can make a session can also make the method for it. */
export const mayMakeMethod = (actor: Actor, alreadyKept: number): Verdict =>
  isMember(actor) ? allowIf(alreadyKept < mostOwnMethods, 'too-many-methods') : allowIf(false, 'not-allowed');

/** Sessions have copies, so a change harms nobody: every member may improve it. */
export const mayChangeMethod = (actor: Actor): Verdict => allowIf(isMember(actor), 'not-allowed');

export const mayRemoveMethod = (actor: Actor, { maker }: Pick<OwnMethod, 'maker'>): Verdict =>
  allowIf(isAmong(actor, [maker]) || isAdmin(actor), 'not-your-method');
