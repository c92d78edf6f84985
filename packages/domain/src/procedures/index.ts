/** Procedures: who may question and decide, how they move from state to state, and when two names mean the same one. */
export * from './following.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
export * from './same-name.ts';
export * from './scrapped.ts';
