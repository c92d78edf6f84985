/** Practices that take root: who may do what, how a team rolls in, and how a practice changes through those who use it. */
export * from './policy.ts';
export * from './proposal.ts';
export * from './roll-in.ts';
export * from './status.ts';
export * from './version.ts';
