/** Live documents and sockets. */
export { Documents } from './documents.ts';
export { LiveMessages, type LiveSocket } from './live-messages.ts';
export { LiveSockets } from './live-sockets.ts';
export { SyncModule } from './sync.module.ts';
