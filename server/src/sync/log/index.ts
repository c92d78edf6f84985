/** Where live documents are kept: updates and snapshots in PostgreSQL, over connections of their own. */
export type { LogWishes } from './log-wishes.ts';
export { PostgresGrants } from './postgres-grants.ts';
export { PostgresLog } from './postgres-log.ts';
export { logPool } from './pool.ts';
