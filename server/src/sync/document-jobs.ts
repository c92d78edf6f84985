import { job } from '../platform/jobs/index.ts';

/** Write a snapshot, and let go of what it makes superfluous. */
export const compactDocument = job<{ readonly documentId: string }>('compact-document');

/** Keep what a document holds now, to be looked at and brought back later. `at` where that is not now. */
export const keepMoment = job<{ readonly documentId: string; readonly at?: string }>('keep-moment');
