import { mapGrid } from '@inrol/sync-core/shapes';
import type { MapLayout } from './layout.ts';

/** The new `x` of each step from a column on, one column to the right, so that this column is free. */
export function columnOpened({ cells }: MapLayout, from: number): [stepId: string, x: number][] {
  return [...cells]
    .filter(([, { column }]) => column >= from)
    .map(([id, { column }]) => [id, (column + 1) * mapGrid.column]);
}
