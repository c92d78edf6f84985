/** Session methods as data. Facts in `@inrol/methods`; a session works on its own copy in one language. */
import { z } from 'zod';
import { id, localised, text, title } from '../bounds.ts';

export const phaseKind = z.enum([
  'check-in',
  'write',
  'read',
  'group',
  'vote',
  'discuss',
  'map',
  'rounds',
  'decide',
  'check-out',
]);
export type PhaseKind = z.infer<typeof phaseKind>;

/**
 * Who sees a note, and when.
 * - `named`: everybody, at once, with the writer's name
 * - `private`: nobody until the reveal; then everybody, without a name
 * - `anonymous`: as private, and the row never had an author
 */
export const visibility = z.enum(['named', 'private', 'anonymous']);
export type Visibility = z.infer<typeof visibility>;

/** Dots: how many each person has, and how many of them may go to one note. */
export const voting = z.strictObject({
  kind: z.literal('dots'),
  perPerson: z.int().min(1).max(20),
  perNote: z.int().min(1).max(20),
});
export type Voting = z.infer<typeof voting>;

export const methodPhase = z.strictObject({
  key: z.string(),
  kind: phaseKind,
  title: localised,
  prompt: localised,
  minutes: z.int().min(1).max(240),
  visibility: visibility.nullable(),
  columns: z.array(z.strictObject({ key: z.string(), title: localised })).max(6),
  voting: voting.nullable(),
});
export type MethodPhase = z.infer<typeof methodPhase>;

export const method = z.strictObject({
  key: z.string(),
  title: localised,
  /** What it is good for, in one or two sentences. */
  goodFor: localised,
  people: z.strictObject({ min: z.int(), max: z.int() }),
  phases: z.array(methodPhase).min(2),
});
export type Method = z.infer<typeof method>;

/** A phase of one session: the method's phase in the language of the session, free to be changed. */
export const sessionPhase = z.object({
  id,
  kind: phaseKind,
  title,
  prompt: text,
  minutes: z.int().min(1).max(240),
  visibility: visibility.nullable(),
  columns: z.array(z.object({ id, title })),
  voting: voting.nullable(),
  revealed: z.boolean(),
  /** Totals per note or group after the reveal of a vote; null before. */
  tally: z.array(z.object({ targetId: id, dots: z.int().min(1) })).nullable(),
  voters: z.int().nullable(),
  visited: z.boolean(),
});
export type SessionPhase = z.infer<typeof sessionPhase>;
