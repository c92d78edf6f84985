import type { Point } from './layout.ts';

const roundness = 12;
const head = { length: 10, half: 5.5 };

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
const written = ({ x, y }: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;

/** A line along corners, rounded at each, as the `d` of an SVG path. */
export function linePath(corners: readonly Point[]): string {
  const parts = corners.map((corner, at) => {
    const [before, after] = [corners[at - 1], corners[at + 1]];
    if (!before) return `M${written(corner)}`;
    if (!after) return `L${written(corner)}`;
    const [reach, leave] = [distance(before, corner), distance(corner, after)];
    const radius = Math.min(roundness, reach / 2, leave / 2);
    if (radius === 0) return `L${written(corner)}`;
    const enter = between(corner, before, radius / reach);
    return `L${written(enter)}Q${written(corner)} ${written(between(corner, after, radius / leave))}`;
  });
  return parts.join('');
}

/** The head of the arrow at the end of a line. */
export function headPath(corners: readonly Point[]): string {
  const [tip, before] = [corners.at(-1), corners.findLast((corner) => distance(corner, corners.at(-1)!) > 0)];
  if (!tip || !before) return '';
  const share = head.length / distance(tip, before);
  const foot = between(tip, before, share);
  const aside = {
    x: ((tip.y - before.y) / distance(tip, before)) * head.half,
    y: ((before.x - tip.x) / distance(tip, before)) * head.half,
  };
  const one = { x: foot.x + aside.x, y: foot.y + aside.y };
  const other = { x: foot.x - aside.x, y: foot.y - aside.y };
  return `M${written(tip)}L${written(one)}L${written(other)}Z`;
}

/** Where words on a line have most room: the middle of its longest stretch. */
export function middleOf(corners: readonly Point[]): Point {
  let longest = { length: -1, middle: corners[0] ?? { x: 0, y: 0 } };
  for (const [at, corner] of corners.entries()) {
    const next = corners[at + 1];
    if (!next) break;
    const length = distance(corner, next);
    if (length > longest.length) longest = { length, middle: between(corner, next, 0.5) };
  }
  return longest.middle;
}
