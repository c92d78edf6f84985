import { describe, expect, it } from 'vitest';
import { idOf, lane, step } from '../test/example-map.ts';
import { layOut, type Cell } from './layout.ts';
import { cellAt, cellBeside, cornerOf, fieldsOf, freeCell, stepBeside } from './places.ts';

const lanes = [lane('desk', 'a'), lane('team', 'b')];
const steps = [
  step('one', 'desk', 0, 0),
  step('two', 'desk', 1, 0),
  step('three', 'desk', 1, 4),
  step('four', 'team', 1, 0),
];
const layout = layOut(lanes, steps);
const desk = idOf('desk');
const team = idOf('team');

describe('a place on the map', () => {
  it('is found again where it was drawn', () => {
    for (const cell of layout.cells.values()) expect(cellAt(layout, cornerOf(layout, cell))).toEqual(cell);
  });

  it('is the nearest one to where a step is let go, in the lane under its middle', () => {
    const { top } = layout.bands[1]!;
    expect(cellAt(layout, { x: 1_500, y: top - 40 })).toEqual({ laneId: team, column: 5, row: 0 });
    expect(cellAt(layout, { x: -90, y: -900 })).toEqual({ laneId: desk, column: 0, row: 0 });
    expect(cellAt(layOut([], []), { x: 0, y: 0 })).toBeNull();
  });

  it('is free at or under the one asked for', () => {
    const cell: Cell = { laneId: desk, column: 1, row: 0 };
    expect(freeCell(layout, cell)).toEqual({ ...cell, row: 2 });
    expect(freeCell(layout, cell, idOf('two'))).toEqual(cell);
  });

  it('says what a step must hold to lie there', () => {
    for (const { id, laneId, x, y } of steps) expect(fieldsOf(layout, layout.cells.get(id)!)).toEqual({ laneId, x, y });
    const added = { ...steps[0]!, id: idOf('new'), ...fieldsOf(layout, { laneId: desk, column: 0, row: 2 }) };
    expect(layOut(lanes, [...steps, added]).cells.get(added.id)).toEqual({ laneId: desk, column: 0, row: 2 });
  });

  it('leads to the next lane at the edge of its own, and to none at the edge of the map', () => {
    const cell: Cell = { laneId: desk, column: 1, row: 1 };
    expect(cellBeside(layout, cell, 'up')).toEqual({ ...cell, row: 0 });
    expect(cellBeside(layout, cell, 'down')).toEqual({ laneId: team, column: 1, row: 1 });
    expect(cellBeside(layout, { laneId: team, column: 0, row: 0 }, 'down')).toBeNull();
    expect(cellBeside(layout, { laneId: desk, column: 0, row: 0 }, 'left')).toBeNull();
    expect(cellBeside(layout, cell, 'right')).toEqual({ ...cell, column: 2 });
  });

  it('is walked from step to step', () => {
    expect(stepBeside(layout, idOf('one'), 'right')).toBe(idOf('two'));
    expect(stepBeside(layout, idOf('two'), 'down')).toBe(idOf('three'));
    expect(stepBeside(layout, idOf('three'), 'down')).toBe(idOf('four'));
    expect(stepBeside(layout, idOf('one'), 'left')).toBeNull();
    expect(stepBeside(layout, idOf('gone'), 'left')).toBeNull();
  });
});
