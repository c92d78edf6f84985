/** Process maps: who may draw, change and freeze them. */
export * from './policy.ts';
