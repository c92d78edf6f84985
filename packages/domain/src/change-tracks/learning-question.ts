/** The dynamic learning agenda: questions are reworded as people learn, and old wordings stay beside the new. */
import type { LearningQuestion } from '@inrol/contracts/change-tracks';
import { changed, unchanged, type Changed } from '../verdict.ts';

type Question = Pick<LearningQuestion, 'wordings' | 'status' | 'sessionsOpen'>;

/** After this many sessions an open question asks for a session of its own. */
export const sessionsBeforeOwnSession = 3;

export const wordingNow = (question: Pick<Question, 'wordings'>): string => question.wordings.at(-1)?.text ?? '';

/** The same wording again changes nothing and is no wording of its own. */
export const reword = <Q extends Question>(question: Q, text: string, now: Date): Changed<{ question: Q }> => {
  if (question.status === 'closed') return unchanged('move-not-possible');
  if (text === wordingNow(question)) return changed({ question });
  return changed({ question: { ...question, wordings: [...question.wordings, { text, at: now.toISOString() }] } });
};

export const moveQuestion = <Q extends Question>(question: Q, to: Q['status']): Changed<{ question: Q }> =>
  question.status === to ? unchanged('move-not-possible') : changed({ question: { ...question, status: to } });

/** A session of its team or track was closed: one more in which it stayed open. */
export const afterSession = <Q extends Question>(question: Q): Q =>
  question.status === 'open' ? { ...question, sessionsOpen: question.sessionsOpen + 1 } : question;

/** Flagged on the agenda. */
export const asksForOwnSession = (question: Pick<Question, 'status' | 'sessionsOpen'>): boolean =>
  question.status === 'open' && question.sessionsOpen >= sessionsBeforeOwnSession;
