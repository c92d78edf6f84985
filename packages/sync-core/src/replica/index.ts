/** The browser's side of the engine: a document that is kept equal with the server's, and says what is saved. */
export type { DocumentLink, Outbox, OutboxEntry } from './ports.ts';
export { Replica, type ReplicaPorts } from './replica.ts';
export type { ReplicaStatus } from './status.ts';
