/** Live documents and sockets. */
export { Documents, type DocumentRights } from './documents.ts';
export { DocumentHistory } from './history/index.ts';
export { LiveMessages, type LiveSocket } from './live-messages.ts';
export { LiveSockets } from './live-sockets.ts';
export { type PeopleTold, Processes } from './processes/index.ts';
export { SyncModule } from './sync.module.ts';
