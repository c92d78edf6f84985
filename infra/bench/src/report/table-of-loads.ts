import type { LoadMeasured } from '../rounds.ts';
import { subjects } from './figures.ts';
import { inThreeFigures } from './number.ts';
import { median } from './percentile.ts';
import { markdown } from './table.ts';

/** Above these the load generator itself may be what was measured. */
const BUSY = 0.95;
const LATE_MS = 20;

/** What the load generator asked of its own core, so that nobody takes its limits for a server's. */
export const tableOfLoads = (loads: readonly LoadMeasured[]): string => {
  const groups = [...Map.groupBy(loads, ({ work, server }) => `${work} ${server}`).values()];
  return markdown([
    ['load generator', '', 'its core, %', '99 % written within, ms', ''],
    ...groups.map((group) => {
      const cpu = median(group.map((one) => one.cpu));
      const lateness = median(group.map((one) => one.lateness));
      const { work, server } = group[0]!;
      const note = cpu > BUSY || lateness > LATE_MS ? 'at its own limit' : '';
      return [work, subjects[server], inThreeFigures(cpu * 100), inThreeFigures(lateness), note];
    }),
  ]);
};
