/** Live documents: the wire protocol, the shapes of what they hold, and the map of all events on the socket. */
export * from './bounds.ts';
export * from './live.ts';
export * from './moments.ts';
export * from './protocol.ts';
export * from './shapes.ts';
export * from './version.ts';
export * from './message-size.ts';
