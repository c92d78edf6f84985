/** Process maps: who may draw, change and freeze them; what they come to; how one differs from another. */
export * from './compare.ts';
export * from './policy.ts';
export * from './sums.ts';
