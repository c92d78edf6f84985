import type { MapLane, MapStep } from '@inrol/contracts/sync';
import { mapGrid } from '@inrol/sync-core/shapes';

/** The size of a step on the picture, in the units of its place. */
export const slip = { width: 200, height: 104 } as const;
/** The room above the first row of a lane. */
export const laneHead = 30;

/** A place on the grid: a lane (null: beneath all lanes, for steps without one), a column, a row of that lane. */
export interface Cell {
  readonly laneId: string | null;
  readonly column: number;
  readonly row: number;
}

/** A lane as a band over the whole width of the picture. */
export interface LaneBand {
  readonly id: string | null;
  readonly title: string;
  readonly top: number;
  readonly height: number;
  /** Rows of all lanes above it together. */
  readonly firstRow: number;
  /** What the `y` of the steps in each of its rows is, counted in rows of the grid. */
  readonly rows: readonly number[];
}

/** What the layout asks of a step. */
export type PlacedStep = Pick<MapStep, 'id' | 'laneId' | 'x' | 'y'>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything of a map is drawn. */
export interface MapLayout {
  readonly bands: readonly LaneBand[];
  readonly cells: ReadonlyMap<string, Cell>;
  /** The upper left corner of each step. */
  readonly places: ReadonlyMap<string, Point>;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

const columnOf = (step: PlacedStep): number => Math.max(0, Math.round(step.x / mapGrid.column));
const rowMarkOf = (step: PlacedStep): number => Math.round(step.y / mapGrid.row);

/**
 * Lays a map out: lanes under one another, each as high as its rows; every step on a place of its own, also where two
 * people put theirs on the same one at once. The same content gives everybody the same picture.
 */
export function layOut(lanes: readonly MapLane[], steps: readonly PlacedStep[]): MapLayout {
  const stepsOf = new Map<string | null, PlacedStep[]>(lanes.map(({ id }) => [id, []]));
  for (const step of steps) stepsOf.set(step.laneId, [...(stepsOf.get(step.laneId) ?? []), step]);
  const cells = new Map<string, Cell>();
  const places = new Map<string, Point>();
  const bands: LaneBand[] = [];
  let top = 0;
  let firstRow = 0;
  let columns = 0;
  for (const [laneId, own] of stepsOf) {
    const rows = spread(laneId, own, cells);
    const height = laneHead + Math.max(1, rows.length) * mapGrid.row;
    bands.push({ id: laneId, title: lanes.find(({ id }) => id === laneId)?.title ?? '', top, height, firstRow, rows });
    for (const { id } of own) {
      const { column, row } = cells.get(id)!;
      places.set(id, { x: column * mapGrid.column, y: top + laneHead + row * mapGrid.row });
      columns = Math.max(columns, column + 1);
    }
    top += height;
    firstRow += Math.max(1, rows.length);
  }
  return { bands, cells, places, columns, width: columns * mapGrid.column, height: top };
}

/** Gives each step of a lane its cell; gives back what the rows stand for. */
function spread(laneId: string | null, steps: readonly PlacedStep[], cells: Map<string, Cell>): number[] {
  const marks = [...new Set(steps.map(rowMarkOf))].sort((a, b) => a - b);
  const rowOf = new Map(marks.map((mark, row) => [mark, row]));
  const lowest = new Map<number, number>();
  const inOrder = [...steps].sort((a, b) => rowMarkOf(a) - rowMarkOf(b) || (a.id < b.id ? -1 : 1));
  for (const step of inOrder) {
    const column = columnOf(step);
    const row = Math.max(rowOf.get(rowMarkOf(step))!, (lowest.get(column) ?? -1) + 1);
    lowest.set(column, row);
    cells.set(step.id, { laneId, column, row });
    while (marks.length <= row) marks.push(marks.at(-1)! + 1);
  }
  return marks;
}
