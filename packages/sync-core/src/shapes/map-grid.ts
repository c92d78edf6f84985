/**
 * The grid on which the steps of a process map lie, in the units of their `x` and `y`. `x` counts from the left of the map,
 * a column at a time; `y` from the top of the step's own lane, a row at a time, so that a lane takes its steps along when it
 * moves. What lies beside the grid is shown on the nearest place; rows that nobody uses fall away.
 */
export const mapGrid = { column: 288, row: 160 } as const;
