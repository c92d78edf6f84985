/** For tests of live documents: a world on hand-turned time, in-memory ports, and the contract of the log. */
export { documentLogContract, type LogUnderTest } from './document-log-contract.ts';
export { ManualClock } from './manual-clock.ts';
export { MemoryGrants } from './memory-grants.ts';
export { MemoryLog } from './memory-log.ts';
export { MemoryOutbox } from './memory-outbox.ts';
export { mutatedBytes } from './mutations.ts';
export { editBoard } from './random-edits.ts';
export { SeededRandom } from './seeded-random.ts';
export { type Fate, SocketPair } from './socket-pair.ts';
export { SyncWorld, type WorldClient } from './sync-world.ts';
