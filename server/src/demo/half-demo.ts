import type { Database } from '../platform/database/index.ts';

const OURS = `
  SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables
  WHERE schemaname = current_schema() AND tablename NOT IN ('migrations', 'demo_unfinished')`;

/** Remembers, in the database itself, that the demo's year was begun and not lived to its end. */
export class HalfDemo {
  constructor(private readonly database: Database) {}

  async begin(): Promise<void> {
    await this.query('CREATE TABLE demo_unfinished ()');
  }

  /** What is there stays. */
  async accept(): Promise<void> {
    await this.query('DROP TABLE IF EXISTS demo_unfinished');
  }

  /** Removes everything where a year was cut off; nobody was let in to it. Does nothing otherwise. */
  async clear(): Promise<void> {
    const [mark] = await this.query<{ there: boolean }>(`SELECT to_regclass('demo_unfinished') IS NOT NULL AS there`);
    if (!mark?.there) return;
    const [ours] = await this.query<{ tables: string }>(OURS);
    await this.database.transaction(async () => {
      await this.query(`TRUNCATE ${ours!.tables}`);
      await this.accept();
    });
  }

  private query<Row>(sql: string): Promise<Row[]> {
    return this.database.manager.query<Row[]>(sql);
  }
}
