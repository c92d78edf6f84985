import type { MapStep } from '@inrol/contracts/sync';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where a map is drawn, by ids; in units of the picture, on which a step takes 200 by 104. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** From above to below; null for the room of what is in no lane. */
  readonly bands: readonly { readonly id: string | null; readonly top: number; readonly height: number }[];
  /** The upper left corner of each step. */
  readonly places: ReadonlyMap<string, Point>;
  /** The corners of the line of each flow. */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

/** How large the signs of BPMN are drawn, each in the middle of the room of a step. */
const sizes = {
  step: { width: 200, height: 104 },
  decision: { width: 50, height: 50 },
  event: { width: 36, height: 36 },
} as const;

/** Room at the left for the names of the pool and its lanes. */
export const pool = { x: 160, y: 80, head: 30 } as const;
const origin = { x: pool.x + 2 * pool.head + 30, y: pool.y };

/** From the picture to the diagram. */
export const onDiagram = ({ x, y }: Point): Point => ({ x: x + origin.x, y: y + origin.y });

/** Where the sign of a step stands on the diagram. */
export function shapeOf({ id, kind }: Pick<MapStep, 'id' | 'kind'>, { places }: Drawing): Box {
  const { width, height } = kind === 'step' || kind === 'decision' ? sizes[kind] : sizes.event;
  const { x, y } = onDiagram(places.get(id) ?? { x: 0, y: 0 });
  return { x: x + (sizes.step.width - width) / 2, y: y + (sizes.step.height - height) / 2, width, height };
}

/** The nearest point of a box: lines end at the edge of a sign that is smaller than its room. */
export const nearestIn = ({ x, y, width, height }: Box, point: Point): Point => ({
  x: Math.min(Math.max(point.x, x), x + width),
  y: Math.min(Math.max(point.y, y), y + height),
});
