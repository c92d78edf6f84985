import type { FigureName, Subject } from './figures.ts';
import { median } from './percentile.ts';

/** One figure of one round. */
export interface Measured {
  readonly figure: FigureName;
  readonly server: Subject;
  readonly value: number;
}

/** A figure over all rounds. */
export interface Row {
  readonly figure: FigureName;
  readonly server: Subject;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The rounds of each figure taken together. */
export const rowsOf = (measured: readonly Measured[]): Row[] => {
  const groups = Map.groupBy(measured, ({ figure, server }) => `${figure} ${server}`);
  return [...groups.values()].map((group) => {
    const { figure, server } = group[0]!;
    const values = group.map(({ value }) => value);
    return { figure, server, median: median(values), min: Math.min(...values), max: Math.max(...values) };
  });
};
