/** "Was it worth your time?" is asked where people round off, and answered without a name. */
import { smallestTimeWorth, type Session, type TimeWorth } from '@inrol/contracts/sessions';
import type { Actor } from '../actor.ts';
import { allOf, allowIf, type Verdict } from '../verdict.ts';
import { isRunning, mayTakePart, type SessionInRoom } from './policy.ts';

/** Get the right to answer once. */
export const mayGetRight = (actor: Actor, session: SessionInRoom & Pick<Session, 'phases'>): Verdict =>
  allOf(mayTakePart(actor, session), asksTimeWorth(session));

/** Whether an answer is taken, whoever gives it: from when a check-out was reached until the session is closed. */
export const takesTimeWorth = (session: Pick<Session, 'status' | 'phases'>): Verdict =>
  allOf(isRunning(session), asksTimeWorth(session));

const asksTimeWorth = ({ phases }: Pick<Session, 'phases'>): Verdict =>
  allowIf(
    phases.some(({ kind, visited }) => kind === 'check-out' && visited),
    'time-worth-closed',
  );

/** One answer more. The sentences lie by alphabet, so that their order tells nothing. */
export const withAnswer = ({ counts, sentences }: TimeWorth, worth: number, sentence: string): TimeWorth => ({
  counts: counts.map((count, index) => (index === worth - 1 ? count + 1 : count)),
  sentences: sentence === '' ? sentences : [...sentences, sentence].toSorted(),
});

/** What may be shown: nothing, where so few answered that one could guess who. */
export const shownTimeWorth = (answers: TimeWorth): TimeWorth | null =>
  answers.counts.reduce((total, count) => total + count, 0) >= smallestTimeWorth ? answers : null;
