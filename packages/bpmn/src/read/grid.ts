import { middleOf, type Box } from './diagram.ts';

/** Where a step lies, in columns of the map and rows of its lane. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** A step on the drawing of another tool; `lane` tells lanes apart, whatever it is. */
export interface Drawn<Step> {
  readonly step: Step;
  readonly lane: unknown;
  readonly box: Box;
}

/**
 * A drawing on our grid: what stands beneath one another comes in one column, what stands beside one another in one row of
 * its lane. Distances fall away, the order stays.
 */
export function onGrid<Step>(drawn: readonly Drawn<Step>[]): Map<Step, Cell> {
  const half = {
    width: usual(drawn.map(({ box }) => box.width)) / 2,
    height: usual(drawn.map(({ box }) => box.height)) / 2,
  };
  const columns = lines(
    drawn.map(({ box }) => middleOf(box).x),
    half.width,
  );
  const lanes = Map.groupBy(drawn, ({ lane }) => lane);
  const cells = new Map<Step, Cell>();
  for (const steps of lanes.values()) {
    const rows = lines(
      steps.map(({ box }) => middleOf(box).y),
      half.height,
    );
    for (const { step, box } of steps) {
      const { x, y } = middleOf(box);
      cells.set(step, { column: columns.get(x)!, row: rows.get(y)! });
    }
  }
  return cells;
}

/** The number of the line on which each of these places lies; who is less than `near` from the first of a line is on it. */
function lines(places: readonly number[], near: number): Map<number, number> {
  const numbers = new Map<number, number>();
  let [line, start] = [-1, -Infinity];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    if (line < 0 || place - start >= near) {
      line++;
      start = place;
    }
    numbers.set(place, line);
  }
  return numbers;
}

/** Tasks are the larger ones; events and gateways stand between them. */
const usual = (sizes: readonly number[]): number => {
  const sorted = [...sizes].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.75)] ?? 0;
};
