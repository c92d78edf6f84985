/** The other server processes, where several serve one Inrol. */
export { Processes } from './processes.ts';
export { RedisWire } from './redis-wire.ts';
