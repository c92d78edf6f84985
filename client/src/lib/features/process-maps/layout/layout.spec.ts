import { mapGrid } from '@inrol/sync-core/shapes';
import { describe, expect, it } from 'vitest';
import { idOf, lane, step } from '../test/example-map.ts';
import { laneHead, layOut } from './layout.ts';

const lanes = [lane('desk', 'a'), lane('team', 'b')];

describe('the layout of a map', () => {
  it('puts lanes under one another, each as high as its rows', () => {
    const layout = layOut(lanes, [step('one', 'desk', 0, 0), step('two', 'desk', 0, 1), step('three', 'team', 1, 0)]);
    expect(layout.bands.map(({ top, height }) => [top, height])).toEqual([
      [0, laneHead + 2 * mapGrid.row],
      [laneHead + 2 * mapGrid.row, laneHead + mapGrid.row],
    ]);
    expect(layout.places.get(idOf('three'))).toEqual({ x: mapGrid.column, y: 2 * laneHead + 2 * mapGrid.row });
    expect(layout).toMatchObject({ columns: 2, width: 2 * mapGrid.column });
  });

  it('gives an empty lane the room of one row', () => {
    expect(layOut(lanes, []).bands.map(({ height }) => height)).toEqual([
      laneHead + mapGrid.row,
      laneHead + mapGrid.row,
    ]);
  });

  it('leaves rows out that nobody uses', () => {
    const layout = layOut(lanes, [step('one', 'desk', 0, -3), step('two', 'desk', 0, 40)]);
    expect(layout.cells.get(idOf('one'))?.row).toBe(0);
    expect(layout.cells.get(idOf('two'))?.row).toBe(1);
    expect(layout.bands[0]?.rows).toEqual([-3, 40]);
  });

  it('moves steps apart that two people put on one place, for everybody alike', () => {
    const steps = [step('one', 'desk', 2, 0), step('two', 'desk', 2, 0), step('three', 'desk', 2, 1)];
    const layout = layOut(lanes, steps);
    expect(new Set(layout.cells.values().map(({ row }) => row))).toEqual(new Set([0, 1, 2]));
    expect(layOut(lanes, steps.toReversed()).places).toEqual(layout.places);
  });

  it('keeps steps whose lane was taken away, beneath all lanes', () => {
    const layout = layOut(lanes, [step('one', null, 3, 0)]);
    expect(layout.bands.map(({ id }) => id)).toEqual([idOf('desk'), idOf('team'), null]);
    expect(layout.places.get(idOf('one'))?.y).toBe(layout.bands[2]!.top + laneHead);
  });

  it('takes in what lies beside the grid', () => {
    const layout = layOut(lanes, [step('one', 'desk', 0, 0, { x: -4_000, y: 33 })]);
    expect(layout.cells.get(idOf('one'))).toMatchObject({ column: 0, row: 0 });
  });
});
