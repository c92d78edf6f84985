/** A kind of work that is done beside the answering of people, by a worker; `Payload` is what it has to know. */
export interface Job<Payload extends object> {
  readonly name: string;
  /** Only there for the compiler. */
  readonly payload?: Payload;
}

export const job = <Payload extends object>(name: string): Job<Payload> => ({ name });

export interface JobTerms {
  /** Of jobs with the same key one waits at a time. */
  readonly key: string;
  /** Seconds before it may be done; at once without. A job that waits under this key already keeps its own moment. */
  readonly after?: number;
}

interface Queryable {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

const ADD = `
  SELECT graphile_worker.add_job($1, $2::json, job_key := $3, run_at := now() + make_interval(secs => $4),
    job_key_mode := $5, max_attempts := 8)`;

/** Puts a job into the queue through any connection; inside a transaction it counts when that is committed. */
export const addJob = async <Payload extends object>(
  db: Queryable,
  { name }: Job<Payload>,
  payload: Payload,
  { key, after }: JobTerms,
): Promise<void> => {
  const mode = after === undefined ? 'replace' : 'preserve_run_at';
  await db.query(ADD, [name, JSON.stringify(payload), `${name}:${key}`, after ?? 0, mode]);
};
