/** Every migration, in order. Generated, reviewed, and never edited once merged. */
import { First1795443951300 } from './1795443951300-first.ts';
import { AddChangeTracksAndFeedbackLoops1795444677308 } from './1795444677308-add-change-tracks-and-feedback-loops.ts';

export const migrations = [First1795443951300, AddChangeTracksAndFeedbackLoops1795444677308];
