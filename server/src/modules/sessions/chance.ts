import { randomInt } from 'node:crypto';

const RANGE = 2 ** 47;

/** A number from 0 up to 1 that nobody can foresee, as `Math.random` gives one that can be. */
export const chance = (): number => randomInt(RANGE) / RANGE;
