/** Experiments: who may do what, when a plan is complete, and how an experiment moves to its decision. */
export * from './decision.ts';
export * from './lifecycle.ts';
export * from './plan.ts';
export * from './policy.ts';
