import { z } from 'zod';
import { id, locale, moment, name, noteText, shortText, text, title } from '../bounds.ts';
import { documentMoment } from '../sync/moments.ts';
import { boardContent } from '../sync/shapes.ts';
import { breakout } from './breakouts.ts';
import { sessionPhase } from './method.ts';
import { sessionRole } from './roles.ts';
import { timer } from './timer.ts';
import { voteAnswer } from './voting.ts';

export const sessionStatus = z.enum(['draft', 'open', 'running', 'closed']);
export type SessionStatus = z.infer<typeof sessionStatus>;

/** Code in the link and QR for guests: eight letters and digits that cannot be mistaken for each other. */
export const joinCode = z.string().regex(/^[2-9A-HJ-NP-Z]{8}$/);

export const sessionSummary = z.object({
  id,
  title,
  status: sessionStatus,
  teamId: id,
  trackId: id.nullable(),
  /** The same for all that were planned together; null where it is one by itself. */
  seriesId: id.nullable(),
  methodKey: z.string(),
  startsAt: moment.nullable(),
  closedAt: moment.nullable(),
  createdAt: moment,
});
export type SessionSummary = z.infer<typeof sessionSummary>;

export const sessionInList = sessionSummary.extend({
  /** Until when people take part in their own time, in the phase where it is; null while they do it together. */
  openUntil: moment.nullable(),
});
export type SessionInList = z.infer<typeof sessionInList>;

/** What everyone in the room shares; sent whole at each change. Nothing in it depends on who reads it. */
export const session = sessionSummary.extend({
  organisationId: id,
  question: text,
  language: locale,
  phases: z.array(sessionPhase),
  currentPhaseId: id.nullable(),
  roles: z.array(sessionRole),
  /** Whose turn it is, in a phase that has turns. */
  currentTurnId: id.nullable(),
  timer,
  /** Small groups, of each phase that had some. */
  breakouts: z.array(breakout),
  /** Who leads now comes first. */
  facilitators: z.array(z.object({ accountId: id, name })),
  boardId: id,
  processMapId: id.nullable(),
  /** The document of that map, to open it without asking. */
  processMapDocumentId: id.nullable(),
  /** A dry run of that session, by one facilitator alone: with stand-ins instead of people, and gone when it ends. */
  rehearsalOf: id.nullable(),
  /** Grows by one at each change; a command says which one it was made for. */
  revision: z.int(),
});
export type Session = z.infer<typeof session>;

/** Your own note, before its reveal. Nobody else's machine ever gets one. */
export const ownNote = z.object({
  id,
  phaseId: id,
  columnId: id.nullable(),
  text: noteText,
  createdAt: moment,
});
export type OwnNote = z.infer<typeof ownNote>;

/** A note that waits for its reveal, without its writer. */
export const noteBeforeReveal = ownNote.omit({ phaseId: true, createdAt: true });
export type NoteBeforeReveal = z.infer<typeof noteBeforeReveal>;

/** Dots on what is on the board; a choice is one dot. */
export const dotsGiven = z.array(z.object({ targetId: id, dots: z.int().min(1).max(20) })).max(200);
export type DotsGiven = z.infer<typeof dotsGiven>;

/** An answer to what is put to the group; the reason is empty where none is asked. */
export const answerGiven = z.strictObject({ answer: voteAnswer, reason: shortText });
export type AnswerGiven = z.infer<typeof answerGiven>;

export const ballot = z.union([dotsGiven, answerGiven]);
export type Ballot = z.infer<typeof ballot>;

/** What belongs to the reader alone in a session. */
export const ownPart = z.object({
  notes: z.array(ownNote),
  /** One for each vote that is not revealed yet and that you took part in. */
  ballots: z.array(z.object({ phaseId: id, proposalId: id.nullable(), ballot })),
  facilitates: z.boolean(),
});
export type OwnPart = z.infer<typeof ownPart>;

/** The board as it was at a moment that the server kept. */
export const earlierBoard = documentMoment.extend({ content: boardContent });
export type EarlierBoard = z.infer<typeof earlierBoard>;

/** What somebody with the code sees before they join. */
export const joinInvitation = z.object({
  title,
  question: text,
  organisationName: name,
  teamName: name,
  status: sessionStatus,
  language: locale,
});
export type JoinInvitation = z.infer<typeof joinInvitation>;

export const writingState = z.enum(['idle', 'writing', 'done']);
export type WritingState = z.infer<typeof writingState>;

export const personHere = z.object({
  /** `account:<id>` or `guest:<id>`. */
  key: z.string(),
  name,
  guest: z.boolean(),
  facilitates: z.boolean(),
  /** Always `idle` where nobody may know who writes. */
  writing: writingState,
});
export type PersonHere = z.infer<typeof personHere>;
