import type { SessionSummary } from '@inrol/contracts/sessions';

const rank = { running: 0, open: 1, draft: 2, closed: 3 } as const;

/** Sorts what goes on now before what comes, what comes by its start, and what was by its end, newest first. */
export const nextFirst = (one: SessionSummary, other: SessionSummary): number => {
  if (one.status !== other.status) return rank[one.status] - rank[other.status];
  if (one.status === 'closed') return (other.closedAt ?? '').localeCompare(one.closedAt ?? '');
  if (one.startsAt === null || other.startsAt === null) {
    if (one.startsAt !== other.startsAt) return one.startsAt === null ? 1 : -1;
    return other.createdAt.localeCompare(one.createdAt);
  }
  return one.startsAt.localeCompare(other.startsAt);
};
