/**
 * What an acknowledgement is measured against: the same insert, by itself. Rows come at a set rate; one statement is on its
 * way while the next gathers; a row is done when PostgreSQL has it on disk. Answers the times in ms.
 */
import pg from 'pg';
import { openLoop } from '../load/open-loop.ts';
import { percentile } from '../report/percentile.ts';

export interface InsertResult {
  readonly p50: number;
  readonly p99: number;
}

interface Row {
  readonly documentId: string;
  readonly position: number;
  readonly at: number;
}

export interface InsertJob {
  readonly url: string;
  /** Of Inrol, with nothing in them yet. */
  readonly documents: readonly string[];
  readonly rate: number;
  readonly seconds: number;
}

const WARM_UP_SECONDS = 1;
const { url, documents, rate, seconds } = JSON.parse(process.argv[2]!) as InsertJob;
const bytes = Buffer.alloc(20, 1);
const text = `
  INSERT INTO document_updates (document_id, position, bytes)
  SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bytea[])`;

const client = new pg.Client(url);
await client.connect();

const times: number[] = [];
let waiting: Row[] = [];
let writing: Promise<void> | null = null;
const write = async () => {
  // what comes in during this turn goes along
  await new Promise((resolve) => setImmediate(resolve));
  while (waiting.length > 0) {
    const rows = waiting;
    waiting = [];
    const values = [
      rows.map(({ documentId }) => documentId),
      rows.map(({ position }) => position),
      rows.map(() => bytes),
    ];
    await client.query({ name: 'insert', text, values });
    const now = performance.now();
    for (const { at } of rows) times.push(now - at);
  }
  writing = null;
};

const insert = (at: number) => {
  const documentId = documents[at % documents.length]!;
  waiting.push({ documentId, position: Math.floor(at / documents.length) + 1, at: performance.now() });
  writing ??= write();
};
await openLoop({ rate, seconds: WARM_UP_SECONDS + seconds }, insert);
await (writing as Promise<void> | null);
await client.end();
const measured = times.slice(rate * WARM_UP_SECONDS);
process.send!({ p50: percentile(measured, 0.5), p99: percentile(measured, 0.99) } satisfies InsertResult);
process.disconnect();
