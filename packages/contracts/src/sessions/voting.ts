/** Voting in a session: what it can be about, what one person says, and what all said together. */
import { z } from 'zod';
import { id, noteText, shortText, title } from '../bounds.ts';

const dots = z.strictObject({
  kind: z.literal('dots'),
  /** How many each person has, and how many of them may go to one note. */
  perPerson: z.int().min(1).max(20),
  perNote: z.int().min(1).max(20),
});
const choice = z.strictObject({ kind: z.literal('choice') });
const consent = z.strictObject({ kind: z.literal('consent') });
const fist = z.strictObject({ kind: z.literal('fist') });
const dilemma = z.strictObject({ kind: z.literal('dilemma') });

/**
 * How a phase votes; always secret until the facilitator shows it.
 * - `dots`: a few dots each, over what is on the board
 * - `choice`: one of what is on the board
 * - `consent`: agree, have a concern, or object, to one proposal; the last two with a reason
 * - `fist`: how far one goes along with one proposal, none to five fingers
 * - `dilemma`: A or B, with a reason
 */
export const voting = z.discriminatedUnion('kind', [dots, choice, consent, fist, dilemma]);
export type Voting = z.infer<typeof voting>;

/** The same in a session, with what the facilitator wrote there; empty until it is written. */
export const sessionVoting = z.discriminatedUnion('kind', [
  dots,
  choice,
  consent.extend({ proposal: shortText }),
  fist.extend({ proposal: shortText }),
  dilemma.extend({ a: shortText, b: shortText }),
]);
export type SessionVoting = z.infer<typeof sessionVoting>;

/** What one says in a vote that is not about what is on the board; the figures are fingers. */
export const voteAnswer = z.enum(['agree', 'concern', 'object', '0', '1', '2', '3', '4', '5', 'a', 'b']);
export type VoteAnswer = z.infer<typeof voteAnswer>;

/** What all said together: how many each answer, and the reasons, which belong to nobody. */
export const voteAnswers = z.object({
  counts: z.array(z.object({ answer: voteAnswer, people: z.int().min(0) })),
  reasons: z.array(z.object({ answer: voteAnswer, reason: noteText })),
});
export type VoteAnswers = z.infer<typeof voteAnswers>;

/** An agreement that is put to the group: in one round everybody agrees, has a concern or objects. */
export const proposal = z.object({
  id,
  title,
  /** Null until the facilitator shows them. */
  voters: z.int().nullable(),
  answers: voteAnswers.nullable(),
  /** The group is busy with it; false once it was made, worded otherwise, or let go. */
  onTable: z.boolean(),
});
export type Proposal = z.infer<typeof proposal>;
