import { mapGrid } from '@inrol/sync-core/shapes';
import { laneHead, slip, type Cell, type LaneBand, type MapLayout, type Point } from './layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const sameCell = (a: Cell, b: Cell): boolean => a.laneId === b.laneId && a.column === b.column && a.row === b.row;

const bandOf = (layout: MapLayout, laneId: string | null): LaneBand | undefined =>
  layout.bands.find(({ id }) => id === laneId);

/** The step that lies on a cell, if any. */
export const stepAt = (layout: MapLayout, cell: Cell): string | null => {
  for (const [id, taken] of layout.cells) if (sameCell(taken, cell)) return id;
  return null;
};

/** The cell on which a step lies whose upper left corner is at this point of the picture. */
export function cellAt({ bands }: MapLayout, { x, y }: Point): Cell | null {
  const middle = y + slip.height / 2;
  const band = bands.findLast(({ top }) => middle >= top) ?? bands[0];
  if (!band) return null;
  const row = Math.round((y - band.top - laneHead) / mapGrid.row);
  return {
    laneId: band.id,
    column: Math.max(0, Math.round(x / mapGrid.column)),
    row: Math.min(Math.max(0, row), Math.max(0, band.rows.length - 1)),
  };
}

/** The first free cell at or under this one; the place of `moving` itself counts as free. */
export function freeCell(layout: MapLayout, cell: Cell, moving?: string): Cell {
  for (let row = cell.row; ; row++) {
    const taken = stepAt(layout, { ...cell, row });
    if (taken === null || taken === moving) return { ...cell, row };
  }
}

/** `laneId`, `x` and `y` for a step on this cell. */
export function fieldsOf(layout: MapLayout, { laneId, column, row }: Cell): { laneId: string | null } & Point {
  const rows = bandOf(layout, laneId)?.rows ?? [];
  const mark = rows[row] ?? (rows.at(-1) ?? -1) + 1 + row - rows.length;
  return { laneId, x: column * mapGrid.column, y: mark * mapGrid.row };
}

/** The upper left corner of a cell on the picture. */
export function cornerOf(layout: MapLayout, { laneId, column, row }: Cell): Point {
  const top = bandOf(layout, laneId)?.top ?? 0;
  return { x: column * mapGrid.column, y: top + laneHead + row * mapGrid.row };
}

/**
 * The cell a step comes to when it goes one place in a direction: at the edge of its lane into the next one. Null at the
 * edge of the map.
 */
export function cellBeside(layout: MapLayout, { laneId, column, row }: Cell, direction: Direction): Cell | null {
  if (direction === 'left') return column === 0 ? null : { laneId, column: column - 1, row };
  if (direction === 'right') return { laneId, column: column + 1, row };
  const at = layout.bands.findIndex(({ id }) => id === laneId);
  const rows = layout.bands[at]?.rows.length ?? 0;
  const next = direction === 'up' ? row - 1 : row + 1;
  if (next >= 0 && next < rows) return { laneId, column, row: next };
  const band = layout.bands[direction === 'up' ? at - 1 : at + 1];
  if (!band) return null;
  return freeCell(layout, { laneId: band.id, column, row: 0 });
}

/** The step one comes to from another one, walking in a direction over the picture; null where there is none. */
export function stepBeside({ places }: MapLayout, from: string, direction: Direction): string | null {
  const here = places.get(from);
  if (!here) return null;
  let nearest: { id: string; far: number } | null = null;
  for (const [id, { x, y }] of places) {
    const along = { left: here.x - x, right: x - here.x, up: here.y - y, down: y - here.y }[direction];
    if (along <= 0) continue;
    const aside = direction === 'left' || direction === 'right' ? Math.abs(y - here.y) : Math.abs(x - here.x);
    const far = along + 2 * aside;
    if (!nearest || far < nearest.far) nearest = { id, far };
  }
  return nearest?.id ?? null;
}
