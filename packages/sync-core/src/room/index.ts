/** The server's side of the engine: rooms of live documents, from the guard to the log. */
export { Budget } from './budget.ts';
export { squeeze } from './squeeze.ts';
export { done, type Outcome, refused } from './outcome.ts';
export { Rooms, type RoomsPorts } from './rooms.ts';
