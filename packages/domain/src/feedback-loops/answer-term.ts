/** The duty to answer has a term. Days are calendar days in UTC, such as `2026-03-14`. */
import type { Stay } from '@inrol/contracts/feedback-loops';

/** The last day on which an answer is in time. */
export const dueOn = (since: Date, answerDays: number): string => {
  const due = new Date(since);
  due.setUTCDate(due.getUTCDate() + answerDays);
  return due.toISOString().slice(0, 10);
};

/** An answer on the day itself is in time. */
export const isOverdue = (stay: Pick<Stay, 'dueOn' | 'answer'>, today: string): boolean =>
  stay.answer === null && stay.dueOn < today;
