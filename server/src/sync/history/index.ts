/** What documents held earlier, and bringing it back. */
export { DocumentHistory } from './document-history.ts';
export { DocumentMoments } from './document-moments.ts';
export { shapes } from './kinds.ts';
export { superfluous } from './superfluous.ts';
