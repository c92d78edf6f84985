import { mapGrid } from '@inrol/sync-core/shapes';
import type { MapLayout, Point } from '../layout/layout.ts';

/** Columns that fit beside one another on paper and can still be read. */
export const stripColumns = 5;

/** The strips into which a picture is cut: the first column of each, and whether something lies in it. */
export const stripsOf = ({ columns }: MapLayout): { from: number; holds: (place: Point) => boolean }[] =>
  Array.from({ length: Math.ceil(columns / stripColumns) }, (_, at) => {
    const from = at * stripColumns;
    return {
      from,
      holds: ({ x }) => x >= from * mapGrid.column && x < (from + stripColumns) * mapGrid.column,
    };
  });
