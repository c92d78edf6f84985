/** The duty to answer has a term. Days are calendar days in UTC, such as `2026-03-14`. */
import type { Stay } from '@inrol/contracts/feedback-loops';

/** The last day on which an answer is in time. */
export const dueOn = (since: Date, answerDays: number): string => {
  const due = new Date(since);
  due.setUTCDate(due.getUTCDate() + answerDays);
  return due.toISOString().slice(0, 10);
};

/** So long after it was said to work it is asked again: by then the first weeks are over. */
const LOOK_AGAIN_DAYS = 30;

/** The day from which a team is asked whether it still works. */
export const askAgainFrom = (confirmed: Date): string => dueOn(confirmed, LOOK_AGAIN_DAYS);

/** `now`: a day or a moment. */
export const isTimeToLookAgain = (askAgainOn: string | null, now: string): boolean =>
  askAgainOn !== null && askAgainOn <= now.slice(0, 10);

/** An answer on the day itself is in time. */
export const isOverdue = (stay: Pick<Stay, 'dueOn' | 'answer'>, today: string): boolean =>
  stay.answer === null && stay.dueOn < today;
