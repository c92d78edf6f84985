import { DataSource } from 'typeorm';
import type { TestInrol } from './start-inrol.ts';

export interface RowAsText {
  readonly table: string;
  /** As PostgreSQL writes it, bytes as hexadecimal digits. */
  readonly row: string;
}

/** Every row of every table, those of the queue too: what a dump of the database holds. */
export const everyRow = async ({ app }: TestInrol): Promise<RowAsText[]> => {
  const source = app.get(DataSource);
  const tables = await source.query<{ schema: string; name: string }[]>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const rows = await Promise.all(
    tables.map(async ({ schema, name }) =>
      (await source.query<{ row: string }[]>(`SELECT t::text AS row FROM "${schema}"."${name}" t`)).map(({ row }) => ({
        table: name,
        row,
      })),
    ),
  );
  return rows.flat();
};
