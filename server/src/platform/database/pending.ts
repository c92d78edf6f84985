import type { DataSource } from 'typeorm';

export interface PendingSchema {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/** What the entities ask for and the tables do not have yet, as SQL; empty lists when no migration is missing. */
export const pendingSchema = async (source: DataSource): Promise<PendingSchema> => {
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  const sql = (queries: readonly { query: string }[]) => queries.map(({ query }) => query);
  return { up: sql(upQueries), down: sql(downQueries).toReversed() };
};
