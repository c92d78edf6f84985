/** The other server processes, where several serve one Inrol. */
export type { PeopleTold } from './process-messages.ts';
export { Processes } from './processes.ts';
export { RedisWire } from './redis-wire.ts';
