/** The house: who keeps it, and the ladder of teams along which obstacles climb. */
export * from './admins.ts';
export * from './heirs.ts';
export * from './ladder.ts';
export * from './policy.ts';
