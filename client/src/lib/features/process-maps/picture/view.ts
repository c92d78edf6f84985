import type { Viewport } from '@xyflow/svelte';
import { slip, type MapLayout, type Point } from '../layout/layout.ts';

/** How much of the window is covered at its edges, in pixels. */
export interface Covered {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

const margin = 30;
export const zooms = { least: 0.2, most: 1.75 } as const;
/** Smaller than this the words can no longer be read, and only the titles are shown, in larger letters. */
export const legible = 0.6;

const zoomThatFits = (layout: MapLayout, { width, height }: Size, { left, right }: Covered): number =>
  Math.min((width - left - right - 2 * margin) / Math.max(1, layout.width), height / Math.max(1, layout.height));

/** The view one comes in with: all of it where that can be read, otherwise its beginning, in all lanes if possible. */
export function startingView(layout: MapLayout, size: Size, covered: Covered): Viewport {
  const fitting = zoomThatFits(layout, size, covered);
  const wanted = fitting >= legible ? fitting : size.height / Math.max(1, layout.height);
  const zoom = Math.min(1, Math.max(legible, wanted));
  return { x: covered.left + margin, y: 0, zoom };
}

/** All of the map at once, however small. */
export function wholeView(layout: MapLayout, size: Size, covered: Covered): Viewport {
  const zoom = Math.min(1, Math.max(zooms.least, zoomThatFits(layout, size, covered)));
  return { x: covered.left + margin, y: 0, zoom };
}

/** The same view, moved just so far that a step is in sight; itself where it already is. */
export function viewWith(place: Point, view: Viewport, size: Size, covered: Covered): Viewport {
  const reach = (from: number, length: number, low: number, high: number): number => {
    if (from < low) return low - from;
    return from + length > high ? Math.max(low - from, high - from - length) : 0;
  };
  const { zoom } = view;
  const dx = reach(
    view.x + place.x * zoom,
    slip.width * zoom,
    covered.left + margin,
    size.width - covered.right - 2 * margin,
  );
  const dy = reach(
    view.y + place.y * zoom,
    (slip.height + margin) * zoom,
    margin,
    size.height - covered.bottom - margin,
  );
  return dx === 0 && dy === 0 ? view : { x: view.x + dx, y: view.y + dy, zoom };
}
