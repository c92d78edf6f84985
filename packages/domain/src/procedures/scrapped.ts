import type { ProcedureSummary } from '@inrol/contracts/procedures';

/** What was scrapped in the twelve months before a moment, newest first. */
export const scrappedInAYear = (procedures: readonly ProcedureSummary[], now: Date): ProcedureSummary[] => {
  const from = new Date(now);
  from.setUTCFullYear(from.getUTCFullYear() - 1);
  const scrappedAt = ({ lastDecision }: ProcedureSummary): string => lastDecision?.at ?? '';
  return procedures
    .filter((procedure) => procedure.status === 'scrapped' && scrappedAt(procedure) >= from.toISOString())
    .toSorted((one, other) => scrappedAt(other).localeCompare(scrappedAt(one)));
};
