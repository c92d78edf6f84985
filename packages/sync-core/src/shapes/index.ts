/** What live documents hold, as typed views on a Yjs document; the same for server and browser. */
export { Board, type NewGroup, type NewNote } from './board.ts';
export { BoardHistory } from './board-history.ts';
export { boardRules, type BoardRights, boardShapeRules } from './board-rules.ts';
export { bringBackBoard, bringBackProcessMap } from './bring-back.ts';
export { mapGrid } from './map-grid.ts';
export { type NewStep, ProcessMap, type StepFields } from './process-map.ts';
export { mapBounds } from './map-bounds.ts';
export { processMapRules } from './process-map-rules.ts';
export { orderBetween } from './order.ts';
