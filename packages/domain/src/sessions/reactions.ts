/** Reactions under a note: counted, and nobody's. */
import {
  reactionKind,
  type NoteReactions,
  type ReactionCounts,
  type ReactionKind,
  type Session,
} from '@inrol/contracts/sessions';
import type { Actor } from '../actor.ts';
import { allOf, allowIf, type Verdict } from '../verdict.ts';
import { isRunning, mayTakePart, type SessionInRoom } from './policy.ts';
import { currentPhase } from './phases.ts';

/** What is kept of the reactions under one note: a mark for each, by kind, in the order of the alphabet. */
export type ReactionMarks = Readonly<Record<ReactionKind, readonly string[]>>;

export const noMarks: ReactionMarks = { recognise: [], thanks: [], more: [] };

/** Get the right to react, for the whole session. */
export const mayGetReactionRight = (actor: Actor, session: SessionInRoom): Verdict => mayTakePart(actor, session);

/** Whether a reaction is taken, whoever gives it. Not where people speak in turn: a right does not tell whose turn it is. */
export const takesReactions = (session: Pick<Session, 'status' | 'phases' | 'currentPhaseId'>): Verdict =>
  allOf(isRunning(session), allowIf((currentPhase(session)?.turns.length ?? 0) === 0, 'reactions-rest'));

/** The marks with one more, or without it. The same again changes nothing. */
export const withMark = (marks: ReactionMarks, kind: ReactionKind, mark: string, given: boolean): ReactionMarks => {
  const others = marks[kind].filter((one) => one !== mark);
  return { ...marks, [kind]: given ? [...others, mark].toSorted() : others };
};

export const countMarks = ({ recognise, thanks, more }: ReactionMarks): ReactionCounts => ({
  recognise: recognise.length,
  thanks: thanks.length,
  more: more.length,
});

/** Whether anything was put under a note. */
export const hasReactions = ({ counts }: Pick<NoteReactions, 'counts'>): boolean =>
  reactionKind.options.some((kind) => counts[kind] > 0);
