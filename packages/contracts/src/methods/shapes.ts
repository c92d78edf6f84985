import { z } from 'zod';
import { id, moment, name } from '../bounds.ts';
import { method, methodPhase } from '../sessions/method.ts';
import { isSound } from './sound.ts';

/** All that can be written of a method; in one language at least. */
export const methodContent = method.omit({ key: true }).superRefine(isSound);
export type MethodContent = z.infer<typeof methodContent>;

/** What is kept beside a method of an organisation itself. Its key is its id. */
export const ownMethod = z.object({
  id,
  /** Who made it; an admin or they can take it away. */
  maker: z.object({ accountId: id, name: name.or(z.literal('')) }),
  changedAt: moment,
  /** Grows by one at each change; who changes it says which one they had. */
  revision: z.int(),
});
export type OwnMethod = z.infer<typeof ownMethod>;

/** A method one can hold a session with; `own` is null for those of the house. */
export const methodOnOffer = method.extend({ own: ownMethod.nullable() });
export type MethodOnOffer = z.infer<typeof methodOnOffer>;

/** Enough to choose by. */
export const methodSummary = z.object({
  ...methodOnOffer.pick({ key: true, title: true, goodFor: true, purposes: true, people: true, own: true }).shape,
  phases: z.array(z.object(methodPhase.pick({ kind: true, title: true, minutes: true }).shape)),
});
export type MethodSummary = z.infer<typeof methodSummary>;
