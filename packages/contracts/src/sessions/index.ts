/** Live sessions: methods, phases, small groups, private notes, ballots, and what travels over the socket about them. */
export * from './voting.ts';
export * from './timer.ts';
export * from './breakouts.ts';
export * from './held-back.ts';
export * from './roles.ts';
export * from './method.ts';
export * from './shapes.ts';
export * from './commands.ts';
export * from './events.ts';
export * from './routes.ts';
export * from './breakout-routes.ts';
export * from './invitation-routes.ts';
export * from './series-routes.ts';
export * from './anonymous-notes.ts';
export * from './likely-groups.ts';
export * from './reactions.ts';
export * from './time-worth.ts';
