import type { MethodSummary } from '@inrol/contracts/methods';
import type { Purpose } from '@inrol/contracts/sessions';
import { minutesOf } from '@inrol/domain/methods';

/** What somebody told of the session they have in mind; null where they said nothing. */
export interface Wishes {
  readonly purpose: Purpose | null;
  readonly minutes: number | null;
  readonly people: number | null;
}

export const noWishes: Wishes = { purpose: null, minutes: null, people: null };

/** The times people have, in minutes. */
export const times = [30, 60, 90, 120] as const;

export const fits = (method: MethodSummary, { purpose, minutes, people }: Wishes): boolean =>
  (purpose === null || method.purposes.includes(purpose)) &&
  (minutes === null || minutesOf(method) <= minutes) &&
  (people === null || (method.people.min <= people && people <= method.people.max));
