import { Pool } from 'pg';

/** Connections of the log's own, so that a busy API never makes an acknowledgement wait. */
export const logPool = (connectionString: string, onTrouble: (error: Error) => void): Pool => {
  const pool = new Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: 5_000,
    // a new connection takes longer than opening a document
    idleTimeoutMillis: 600_000,
    // a connection that PostgreSQL no longer answers is given up, and what was asked is asked again
    query_timeout: 15_000,
    keepAlive: true,
    application_name: 'inrol-log',
  });
  // without a listener a connection that breaks while idle would end the process
  pool.on('error', onTrouble);
  return pool;
};
