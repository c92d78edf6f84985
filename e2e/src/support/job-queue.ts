import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { RunningInrol } from './running-inrol.ts';

const ASK = `
  SELECT graphile_worker.add_job('keep-moment', json_build_object('documentId', document_id), job_key := $1)
  FROM document_updates ORDER BY position DESC LIMIT 1`;

/** What the worker has to do, seen from the database. */
export class JobQueue {
  private readonly asked: string[] = [];

  private constructor(
    private readonly database: pg.Client,
    private readonly holding: pg.Client,
  ) {}

  static async of(inrol: RunningInrol): Promise<JobQueue> {
    const connectionString = await inrol.databaseUrl();
    const [database, holding] = [new pg.Client({ connectionString }), new pg.Client({ connectionString })];
    await Promise.all([database.connect(), holding.connect()]);
    return new JobQueue(database, holding);
  }

  /** Asks for what most was written in to be kept as it is. */
  async ask(): Promise<void> {
    const key = randomUUID();
    this.asked.push(key);
    await this.database.query(ASK, [key]);
  }

  /** What was asked for and is not done. */
  async left(): Promise<{ taken: boolean; error: string | null }[]> {
    const sql = `SELECT locked_by IS NOT NULL AS taken, last_error AS error FROM graphile_worker.jobs WHERE key = ANY($1)`;
    return (await this.database.query<{ taken: boolean; error: string | null }>(sql, [this.asked])).rows;
  }

  /** While this lasts, whoever keeps a document gets no further than the middle of it. */
  async holdingUp(meanwhile: () => Promise<void>): Promise<void> {
    await this.holding.query('BEGIN');
    await this.holding.query('LOCK TABLE document_moments IN SHARE ROW EXCLUSIVE MODE');
    await meanwhile();
    await this.holding.query('COMMIT');
  }

  async close(): Promise<void> {
    await Promise.all([this.database.end(), this.holding.end()]);
  }
}
