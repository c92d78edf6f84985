/** What live documents hold, as typed views on a Yjs document; the same for server and browser. */
export { Board, boardRules, type NewGroup, type NewNote } from './board.ts';
export { mapGrid } from './map-grid.ts';
export { mapBounds, type NewStep, ProcessMap, processMapRules, type StepFields } from './process-map.ts';
export { orderBetween } from './order.ts';
