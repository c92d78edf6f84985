/** Live sessions: methods, phases, private notes, ballots, and what travels over the socket about them. */
export * from './voting.ts';
export * from './roles.ts';
export * from './method.ts';
export * from './shapes.ts';
export * from './commands.ts';
export * from './events.ts';
export * from './routes.ts';
export * from './time-worth.ts';
