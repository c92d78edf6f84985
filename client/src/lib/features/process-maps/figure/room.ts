import { mapGrid } from '@inrol/sync-core/shapes';
import type { MapLayout } from '../layout/layout.ts';

/** For the names of lanes, left of the drawing. */
const heads = 170;
/** Less than half the room between two columns: lines that turn there belong to the part before. */
const margin = 16;
/** What hangs under the last row. */
const foot = 24;

export interface FigureRoom {
  readonly width: number;
  readonly height: number;
  readonly heads: number;
  /** Where on the drawing the part that is shown begins. */
  readonly from: number;
}

/** The room a figure takes, all of it or some columns. */
export function figureRoom(
  { columns, height }: Pick<MapLayout, 'columns' | 'height'>,
  strip?: { readonly from: number; readonly columns: number },
): FigureRoom {
  const { from, columns: shown } = strip ?? { from: 0, columns: Math.max(1, columns) };
  return {
    // what comes after a part begins right behind it
    width: heads + (strip ? 1 : 2) * margin + shown * mapGrid.column,
    height: height + foot,
    heads,
    from: from * mapGrid.column - margin,
  };
}
