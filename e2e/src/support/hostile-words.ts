import { hostileTexts } from '@inrol/testing/texts';
import pg from 'pg';
import * as Y from 'yjs';
import type { RunningInrol } from './running-inrol.ts';

/** What people wrote has a space in it, or begins like a name; what machines wrote has neither. */
const isWords = (text: string): boolean => /\S\s+\S/.test(text) || /^\p{Lu}\p{Ll}+$/u.test(text);
/** Tables in which nobody writes. */
const NOT_OURS = ['migrations', 'browser_session', 'planned_job'];

const COLUMNS = `
  SELECT table_name AS table, column_name AS column, data_type = 'jsonb' AS json
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type IN ('text', 'character varying', 'jsonb')
    AND table_name <> ALL($1)`;
const UPDATES = `
  SELECT document_id AS "documentId", position, bytes FROM document_snapshots
  UNION ALL SELECT document_id, position, bytes FROM document_updates`;

/**
 * Puts a text of the corpus in the place of all that people wrote, in each table and each live document, behind the back of
 * the server: also where a form would not let it through.
 */
export class HostileWords {
  private written = 0;

  private constructor(private readonly database: pg.Client) {}

  /** Answers how many texts were replaced. */
  static async everywhere(inrol: RunningInrol): Promise<number> {
    const database = new pg.Client({ connectionString: await inrol.databaseUrl() });
    await database.connect();
    const words = new HostileWords(database);
    await words.inTables();
    await words.inDocuments();
    await database.end();
    return words.written;
  }

  /** Each is another one, as names have to be. */
  private readonly next = (): string => {
    const number = this.written++;
    return `${hostileTexts[number % hostileTexts.length]!} ${number}`;
  };

  private readonly instead = (value: unknown): unknown => {
    if (typeof value === 'string') return isWords(value) ? this.next() : value;
    if (Array.isArray(value)) return value.map(this.instead);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.instead(inner)]));
  };

  private async inTables(): Promise<void> {
    const { rows } = await this.database.query<{ table: string; column: string; json: boolean }>(COLUMNS, [NOT_OURS]);
    for (const { table, column, json } of rows) {
      const read = `SELECT ctid::text AS at, "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL`;
      const write = `UPDATE "${table}" SET "${column}" = $1 WHERE ctid = $2::tid`;
      for (const { at, value } of (await this.database.query<{ at: string; value: unknown }>(read)).rows) {
        const before = this.written;
        const other = this.instead(value);
        if (this.written > before) await this.database.query(write, [json ? JSON.stringify(other) : other, at]);
      }
    }
  }

  private async inDocuments(): Promise<void> {
    const { rows } = await this.database.query<{ documentId: string; position: string; bytes: Buffer }>(UPDATES);
    for (const [documentId, stored] of Map.groupBy(rows, (row) => row.documentId)) {
      const doc = new Y.Doc();
      for (const { bytes } of stored) Y.applyUpdate(doc, bytes);
      const before = Y.encodeStateVector(doc);
      doc.transact(() => [...doc.share.keys()].forEach((name) => this.inShared(doc.getMap(name))));
      const position = Math.max(...stored.map((row) => Number(row.position))) + 1;
      const write = 'INSERT INTO document_updates (document_id, position, bytes) VALUES ($1, $2, $3)';
      await this.database.query(write, [documentId, position, Y.encodeStateAsUpdate(doc, before)]);
    }
  }

  private inShared(shared: Y.Map<unknown>): void {
    for (const [key, value] of shared.entries()) {
      if (value instanceof Y.Map) this.inShared(value as Y.Map<unknown>);
      else if (value instanceof Y.Text) {
        if (!isWords(value.toString())) continue;
        value.delete(0, value.length);
        value.insert(0, this.next());
      } else if (typeof value === 'string' && isWords(value)) shared.set(key, this.next());
    }
  }
}
