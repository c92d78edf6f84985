import { m } from '#lib/i18n';
import { daysBetween, type Leg } from './legs.ts';
import { answerWords } from './obstacle-words.ts';

/** How long a leg lasted, or lasts until now. */
export const waitOf = ({ from, until }: Pick<Leg, 'from' | 'until'>, now: string): string => {
  const count = daysBetween(from, until ?? now);
  return count === 0 ? m.feedback_loops_same_day() : m.feedback_loops_days({ count });
};

/** How a leg ended; empty while it lasts. */
export const endOf = (leg: Leg): string => {
  if (leg.kind === 'stay') return leg.stay.answer ? answerWords(leg.stay.answer.kind).given : '';
  if (!leg.verdict) return '';
  return leg.verdict.confirmed ? m.feedback_loops_confirmed() : m.feedback_loops_reopened();
};
