import { job } from '../platform/jobs/index.ts';

/** Write a snapshot, and let go of what it makes superfluous. */
export const compactDocument = job<{ readonly documentId: string }>('compact-document');

/** Keep what a document holds, as it is when this is done, to be looked at and brought back later. */
export const keepMoment = job<{ readonly documentId: string }>('keep-moment');
