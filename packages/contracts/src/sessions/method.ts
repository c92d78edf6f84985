/** Session methods as data. Facts in `@inrol/methods`; a session works on its own copy in one language. */
import { z } from 'zod';
import { id, moment, text, title } from '../bounds.ts';
import { breakouts } from './breakouts.ts';
import { heldBackNote } from './held-back.ts';
import { key, longWords, shortWords, someWords } from './method-words.ts';
import { methodRole, methodTurn, sessionTurn } from './roles.ts';
import { proposal, sessionVoting, voteAnswers, voting } from './voting.ts';

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

/** What people look for when they choose a method. */
export const purpose = z.enum(['look-back', 'case', 'dilemma', 'process', 'experiment', 'ideas']);
export type Purpose = z.infer<typeof purpose>;

export const methodPhase = z.strictObject({
  key,
  kind: phaseKind,
  title: shortWords,
  prompt: longWords,
  /** What the group has at the end of this phase. */
  yields: someWords,
  minutes: z.int().min(1).max(240),
  visibility: visibility.nullable(),
  columns: z.array(z.strictObject({ key, title: shortWords })).max(6),
  voting: voting.nullable(),
  /** The turns of `rounds`, in order; empty for every other kind, and where people simply speak one after the other. */
  turns: z.array(methodTurn).max(12),
  groups: breakouts.nullable(),
});
export type MethodPhase = z.infer<typeof methodPhase>;

const groupSize = z.int().min(1).max(500);

export const method = z.strictObject({
  key,
  title: shortWords,
  /** What it is good for, in one or two sentences. */
  goodFor: someWords,
  /** One page for who is going to lead it: when it fits and when not, how to prepare, what to watch for. Paragraphs. */
  about: longWords,
  purposes: z.array(purpose).max(purpose.options.length),
  people: z.strictObject({ min: groupSize, max: groupSize }),
  roles: z.array(methodRole).max(5),
  phases: z.array(methodPhase).min(1).max(60),
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
  voting: sessionVoting.nullable(),
  revealed: z.boolean(),
  /** Totals per note or group after the reveal of dots or of a choice; null before, and for other votes. */
  tally: z.array(z.object({ targetId: id, dots: z.int().min(1) })).nullable(),
  /** After the reveal of any other vote; null before. */
  answers: voteAnswers.nullable(),
  voters: z.int().nullable(),
  /** Agreements that were put to the group where it decides, in their order. */
  proposals: z.array(proposal),
  turns: z.array(sessionTurn),
  groups: breakouts.nullable(),
  visited: z.boolean(),
  /** "Next" goes past it; it can still be gone to. */
  skipped: z.boolean(),
  /** What is kept until the reveal can be written from when the lobby is open, before the session begins. */
  writesEarly: z.boolean(),
  /** Who facilitates can read the notes before their reveal, without their writers. Told to all before they write. */
  readFirst: z.boolean(),
  /** People do it in their own time, until this moment; nothing happens by itself then. Null where they do it together. */
  endsAt: moment.nullable(),
  /** Whether everyone is reminded by mail before that moment. */
  reminds: z.boolean(),
  /** Notes that do not come to the board as long as they stand here. */
  heldBack: z.array(heldBackNote),
});
export type SessionPhase = z.infer<typeof sessionPhase>;
