/** What live documents hold, as typed views on a Yjs document; the same for server and browser. */
export { Board, boardRules, type NewGroup, type NewNote } from './board.ts';
export { type NewStep, ProcessMap, processMapRules, type StepFields } from './process-map.ts';
export { orderBetween } from './order.ts';
