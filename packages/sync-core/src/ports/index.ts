/** What the engine needs from outside: storage, rights, sockets, time, other processes. */
export type { ClientGrants } from './client-grants.ts';
export type { Clock } from './clock.ts';
export { type DocumentLog, DocumentUnavailable, type StoredDocument } from './document-log.ts';
export type { Broadcast, DocumentSocket } from './document-socket.ts';
export type { Admission, Admitted, Gate } from './gate.ts';
export { type Meter, uncounted } from './meter.ts';
export { alone, type Peers } from './peers.ts';
