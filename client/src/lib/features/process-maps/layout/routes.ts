import type { MapFlow } from '@inrol/contracts/sync';
import { mapGrid } from '@inrol/sync-core/shapes';
import { slip, type MapLayout, type Point } from './layout.ts';

const gutter = mapGrid.column - slip.width;
/** Halfway between the foot of what hangs under a slip and the head of what lies beneath it. */
const channelAbove = 14;
/** Lines that run beside one another keep this far apart, going to either side in turn. */
const apart = { gutter: 9, channel: 4 };
const mostBeside = 3;

interface Spot extends Point {
  readonly column: number;
  /** Counted over all lanes. */
  readonly row: number;
}

/** A line up and down between two columns, or along between two rows; `owner` shares it with its other flows. */
interface Track {
  readonly at: number;
  readonly owner: string;
}

type Plan =
  | { readonly kind: 'straight' | 'drop' }
  | { readonly kind: 'bend'; readonly across: Track }
  | { readonly kind: 'round'; readonly out: Track; readonly along: Track; readonly back: Track; readonly up: boolean };

/**
 * The way of each flow over the picture, as corners from its first step to its second. Lines run between the slips, never
 * through them; back in time they go round.
 */
export function routeFlows(layout: MapLayout, flows: readonly MapFlow[]): Map<string, Point[]> {
  const firstRow = new Map(layout.bands.map((band) => [band.id, band.firstRow]));
  const spots = new Map<string, Spot>();
  const taken = new Set<string>();
  for (const [id, { laneId, column, row }] of layout.cells) {
    const spot = { ...layout.places.get(id)!, column, row: (firstRow.get(laneId) ?? 0) + row };
    spots.set(id, spot);
    taken.add(`${spot.row}:${column}`);
  }
  const leaving = new Map<string, number>();
  for (const { from } of flows) leaving.set(from, (leaving.get(from) ?? 0) + 1);
  const plans = flows.flatMap((flow) => {
    const [from, to] = [spots.get(flow.from), spots.get(flow.to)];
    if (!from || !to) return [];
    return { flow, from, to, plan: planOf(flow, from, to, taken, (leaving.get(flow.from) ?? 0) > 1) };
  });
  const shifts = new Shifts(plans.map(({ plan }) => plan));
  return new Map(plans.map(({ flow, from, to, plan }) => [flow.id, cornersOf(from, to, plan, shifts)]));
}

function planOf(flow: MapFlow, from: Spot, to: Spot, taken: ReadonlySet<string>, splits: boolean): Plan {
  const freeAlong = (row: number) => {
    for (let column = from.column + 1; column < to.column; column++) if (taken.has(`${row}:${column}`)) return false;
    return true;
  };
  const freeDown = () => {
    for (let row = from.row + 1; row < to.row; row++) if (taken.has(`${row}:${from.column}`)) return false;
    return true;
  };
  const early: Track = { at: from.column + 1, owner: flow.from };
  const late: Track = { at: to.column, owner: flow.to };
  if (to.column > from.column) {
    if (to.row === from.row && freeAlong(from.row)) return { kind: 'straight' };
    const bends = [
      { across: early, free: to.row !== from.row && freeAlong(to.row) },
      { across: late, free: to.row !== from.row && freeAlong(from.row) },
    ];
    const bend = (splits ? bends : bends.toReversed()).find(({ free }) => free);
    if (bend) return { kind: 'bend', across: bend.across };
  }
  if (to.column === from.column && to.row > from.row && freeDown()) return { kind: 'drop' };
  const up = to.row < from.row;
  return { kind: 'round', out: early, along: { at: up ? from.row : from.row + 1, owner: flow.id }, back: late, up };
}

function cornersOf(from: Spot, to: Spot, plan: Plan, shifts: Shifts): Point[] {
  const start = { x: from.x + slip.width, y: from.y + slip.height / 2 };
  const end = { x: to.x, y: to.y + slip.height / 2 };
  switch (plan.kind) {
    case 'straight':
      return [start, end];
    case 'drop': {
      const x = from.x + slip.width / 2;
      return [
        { x, y: from.y + slip.height },
        { x, y: to.y },
      ];
    }
    case 'bend': {
      const x = shifts.acrossAt(plan.across);
      return [start, { x, y: start.y }, { x, y: end.y }, end];
    }
    case 'round': {
      const [out, back] = [shifts.acrossAt(plan.out), shifts.acrossAt(plan.back)];
      const edge = plan.up ? from.y : from.y + mapGrid.row;
      const y = edge - channelAbove + shifts.along(plan.along);
      return [start, { x: out, y: start.y }, { x: out, y }, { x: back, y }, { x: back, y: end.y }, end];
    }
  }
}

/** How far each line is moved aside, so that lines of different owners do not run over one another. */
class Shifts {
  private readonly across = new Map<number, string[]>();
  private readonly alongRows = new Map<number, string[]>();

  constructor(plans: readonly Plan[]) {
    for (const plan of plans) {
      if (plan.kind === 'bend') claim(this.across, plan.across);
      if (plan.kind !== 'round') continue;
      claim(this.across, plan.out);
      claim(this.across, plan.back);
      claim(this.alongRows, plan.along);
    }
  }

  /** The `x` of a line between two columns. */
  acrossAt(track: Track): number {
    return track.at * mapGrid.column - gutter / 2 + shiftOf(this.across, track) * apart.gutter;
  }

  along(track: Track): number {
    return shiftOf(this.alongRows, track) * apart.channel;
  }
}

function claim(claims: Map<number, string[]>, { at, owner }: Track): void {
  const owners = claims.get(at) ?? [];
  if (!owners.includes(owner)) claims.set(at, [...owners, owner]);
}

/** 0, 1, -1, 2, -2 … in the order of claiming. */
function shiftOf(claims: ReadonlyMap<number, string[]>, { at, owner }: Track): number {
  const place = (claims.get(at) ?? []).indexOf(owner);
  const aside = Math.min(mostBeside, Math.ceil(place / 2));
  return place % 2 === 1 ? aside : -aside;
}
