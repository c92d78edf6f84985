import type { SessionInList } from '@inrol/contracts/sessions';

/** A session in a list, with those of its series that come after it there. */
export interface Entry {
  readonly session: SessionInList;
  readonly later: readonly SessionInList[];
}

/** The same order, with each series in one place: that of the first of it. */
export const bySeries = (sessions: readonly SessionInList[]): Entry[] => {
  const placeOf = ({ id, seriesId }: SessionInList) => seriesId ?? id;
  return [...Map.groupBy(sessions, placeOf).values()].map(([session, ...later]) => ({ session: session!, later }));
};
