import type { MapFlow, MapLane, MapStep } from '@inrol/contracts/sync';
import { mapGrid } from '@inrol/sync-core/shapes';

/** Ids that say what they are, in the form of ids. */
export const idOf = (name: string): string =>
  `${Array.from(name, (letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(8, '0')
    .slice(0, 8)}-0000-4000-8000-000000000000`;

export const lane = (name: string, order: string): MapLane => ({ id: idOf(name), title: name, order });

/** A step on a place of the grid; everything else is unsaid. */
export const step = (
  name: string,
  laneName: string | null,
  column: number,
  row: number,
  more: Partial<MapStep> = {},
): MapStep => ({
  id: idOf(name),
  laneId: laneName && idOf(laneName),
  x: column * mapGrid.column,
  y: row * mapGrid.row,
  title: name,
  kind: 'step',
  contribution: null,
  serves: null,
  minutesWorking: null,
  minutesWaiting: null,
  procedure: '',
  note: '',
  ...more,
});

export const flow = (from: string, to: string, label = ''): MapFlow => ({
  id: idOf(`${from}${to}`),
  from: idOf(from),
  to: idOf(to),
  label,
});
