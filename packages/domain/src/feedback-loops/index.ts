/** Feedback loops: who may do what with an obstacle, how it climbs and comes back, and when an answer is due. */
export * from './answer-term.ts';
export * from './lifecycle.ts';
export * from './policy.ts';
export * from './whereabouts.ts';
