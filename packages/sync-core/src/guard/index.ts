/**
 * The guard: what a push has to pass before anything of it is applied. Pure, without a document in memory: it needs the
 * bytes, the state vector of the document, and which client ids the writer was granted.
 */
export { type Check, checkUpdate } from './check-update.ts';
export { type InspectedUpdate, type Inspection, inspectUpdate } from './inspect-update.ts';
export { type DocumentRules, onlyIn } from './rules.ts';
export { encodeStateVector, readStateVector, type StateVector } from './state-vector.ts';
