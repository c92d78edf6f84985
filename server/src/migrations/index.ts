/** Every migration, in order. Generated, reviewed, and never edited once merged. */
import { First1795443951300 } from './1795443951300-first.ts';

export const migrations = [First1795443951300];
