/** Live sessions: the phase engine, who may do what in the room, private notes, secret ballots, and who sees what. */
export * from './audience.ts';
export * from './ballots.ts';
export * from './commands.ts';
export * from './facilitation.ts';
export * from './from-method.ts';
export * from './notes.ts';
export * from './phases.ts';
export * from './policy.ts';
export * from './reveal.ts';
export * from './shuffle.ts';
export * from './timer.ts';
export * from './topics.ts';
