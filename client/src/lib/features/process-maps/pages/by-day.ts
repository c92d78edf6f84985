import type { DocumentMoment } from '@inrol/contracts/sync';

/** Moments under the calendar day of the reader, in the order in which they come. */
export const byDay = (moments: readonly DocumentMoment[]): [day: string, ofDay: DocumentMoment[]][] => {
  const days = new Map<string, DocumentMoment[]>();
  for (const moment of moments) {
    const at = new Date(moment.at);
    const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
    days.set(day.join('-'), [...(days.get(day.join('-')) ?? []), moment]);
  }
  return [...days];
};
