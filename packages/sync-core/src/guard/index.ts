/**
 * The guard: what a push has to pass before anything of it is applied. Pure, without a document in memory: it needs the
 * bytes, an index of the places in the document, which client ids the writer was granted, and the rules of the document.
 */
export type { Change } from './change.ts';
export { type Check, DocumentGuard, type Writer } from './document-guard.ts';
export { type InspectedUpdate, type Inspection, inspectUpdate } from './inspect-update.ts';
export type { DocumentRules } from './rules.ts';
export { encodeStateVector, readStateVector, type StateVector } from './state-vector.ts';
