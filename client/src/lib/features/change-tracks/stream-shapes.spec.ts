import { describe, expect, it } from 'vitest';
import { joints, riverShape, streamShape, type RiverPlan } from './stream-shapes.ts';

const plan = (joined: readonly boolean[]): RiverPlan => ({
  ...{ length: 1_000, breadth: 300, middle: 150, gain: 10, reach: 96, blend: 40 },
  cohorts: joined.map((has, index) => ({ side: index % 2 === 0 ? -1 : 1, joined: has })),
  place: (along, across) => ({ x: along, y: across }),
});

const points = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
/** How wide the river is near its mouth. */
const mouth = (joined: readonly boolean[]) => {
  const across = points(riverShape(plan(joined)))
    .filter(([x]) => x > 960)
    .map(([, y]) => y);
  return Math.max(...across) - Math.min(...across);
};

describe('the river of a track', () => {
  it('grows wider with each cohort that joined, and not with one that is still to come', () => {
    expect(mouth([true, true])).toBeGreaterThan(mouth([true]) + 10);
    expect(mouth([true, true, true])).toBeGreaterThan(mouth([true, true]) + 10);
    expect(mouth([true, false])).toBeCloseTo(mouth([true]), 0);
  });

  it('takes its cohorts in one after the other', () => {
    const at = joints(plan([true, true, true, true]));
    expect(at).toEqual(at.toSorted((one, other) => one - other));
    expect(at.at(-1)).toBeLessThan(1_000);
  });

  it('begins with the first cohort, and the others come in from the side on which they are named', () => {
    const streams = [0, 1, 2].map((index) => streamShape(plan([true, true, true]), index));
    expect(streams[0]!.path).toBe('');
    expect(streams[1]!.source.y).toBeGreaterThan(150);
    expect(streams[2]!.source.y).toBeLessThan(150);
  });

  it('draws numbers only, for one cohort and for many', () => {
    for (const count of [1, 2, 9]) {
      const river = plan(Array.from({ length: count }, () => true));
      const paths = [riverShape(river), ...river.cohorts.map((_, index) => streamShape(river, index).ripple)];
      for (const path of paths) expect(path).toMatch(/^M[\d. L-]+Z?$/);
    }
  });
});
