import type { MapFlow, MapStep } from '@inrol/contracts/sync';
import { describe, expect, it } from 'vitest';
import { flow, idOf, lane, step } from '../test/example-map.ts';
import { layOut, slip, type Point } from './layout.ts';
import { routeFlows } from './routes.ts';

const lanes = [lane('desk', 'a'), lane('team', 'b'), lane('court', 'c')];

const route = (steps: readonly MapStep[], flows: readonly MapFlow[]) => {
  const layout = layOut(lanes, steps);
  return { layout, routes: routeFlows(layout, flows) };
};

/** Whether a line comes inside a slip; its edge may be touched, where a flow begins and ends. */
const crosses = (corners: readonly Point[], { x, y }: Point): boolean =>
  corners.slice(1).some((corner, at) => {
    const before = corners[at]!;
    const [left, right] = [Math.min(corner.x, before.x), Math.max(corner.x, before.x)];
    const [top, bottom] = [Math.min(corner.y, before.y), Math.max(corner.y, before.y)];
    return left < x + slip.width && right > x && top < y + slip.height && bottom > y;
  });

describe('the way of a flow', () => {
  it('is straight to the next step in the row', () => {
    const { routes } = route([step('one', 'desk', 0, 0), step('two', 'desk', 1, 0)], [flow('one', 'two')]);
    expect(routes.get(idOf('onetwo'))).toHaveLength(2);
  });

  it('goes straight down to the lane beneath', () => {
    const { routes } = route([step('one', 'desk', 1, 0), step('two', 'team', 1, 0)], [flow('one', 'two')]);
    const corners = routes.get(idOf('onetwo'))!;
    expect(corners).toHaveLength(2);
    expect(corners[0]?.x).toBe(corners[1]?.x);
  });

  it('goes round back to an earlier step, and to itself', () => {
    const { routes } = route(
      [step('one', 'desk', 0, 0), step('two', 'desk', 1, 0)],
      [flow('two', 'one'), flow('two', 'two')],
    );
    for (const corners of routes.values()) expect(corners).toHaveLength(6);
  });

  it('is left out where a step is gone', () => {
    expect(route([step('one', 'desk', 0, 0)], [flow('one', 'two')]).routes.size).toBe(0);
  });

  it('never runs through a step, however the map is drawn', () => {
    for (let seed = 1; seed <= 60; seed++) {
      let state = seed;
      const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
      const names = Array.from({ length: 14 }, (_, at) => `s${at}`);
      const steps = names.map((name) => step(name, ['desk', 'team', 'court', null][random(4)]!, random(6), random(3)));
      const flows = Array.from({ length: 25 }, (_, at) => ({
        ...flow(names[random(14)]!, names[random(14)]!),
        id: idOf(`f${at}`),
      }));
      const { layout, routes } = route(steps, flows);
      for (const corners of routes.values()) {
        for (const place of layout.places.values()) expect([seed, crosses(corners, place)]).toEqual([seed, false]);
      }
    }
  });
});
