/**
 * The rules of the house as pure functions: who may do what, and how things move from one state to the next. The server
 * refuses by them and the client shows buttons by them. Each noun is an entry of its own: `@inrol/domain/sessions`.
 */
export * from './actor.ts';
export * from './in-language.ts';
export * from './team-work.ts';
export * from './verdict.ts';
