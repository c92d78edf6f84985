import type { DialectName } from './dialect.ts';

/** The server that a job puts its load on. */
export interface Target {
  readonly name: DialectName;
  readonly port: number;
  readonly pid: number;
  /** Of its PostgreSQL, where it has one. */
  readonly databasePid: number | null;
}
