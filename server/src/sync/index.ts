/** Live documents and sockets. */
export { Documents, type DocumentGate, type DocumentOfModule } from './documents.ts';
export { LiveMessages, type LiveHandler, type LiveSocket } from './live-messages.ts';
export { LiveSockets } from './live-sockets.ts';
export { SyncModule } from './sync.module.ts';
