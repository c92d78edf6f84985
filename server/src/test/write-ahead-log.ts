import type { DataSource } from 'typeorm';

/** What PostgreSQL writes ahead of its tables: every change, in the order in which it was made. */
export class WriteAheadLog {
  private constructor(
    private readonly source: DataSource,
    private readonly from: number,
    private readonly segment: number,
  ) {}

  /** From now on. */
  static async from(source: DataSource): Promise<WriteAheadLog> {
    const [{ bytes }] = await source.query<[{ bytes: string }]>(
      `SELECT setting AS bytes FROM pg_settings WHERE name = 'wal_segment_size'`,
    );
    return new WriteAheadLog(source, await here(source), Number(bytes));
  }

  /** What was written since, one character a byte, of every database of this PostgreSQL. */
  async read(): Promise<string> {
    const to = await here(this.source);
    const parts: string[] = [];
    for (let at = this.from; at < to;) {
      const inSegment = at % this.segment;
      const length = Math.min(this.segment - inSegment, to - at);
      const [{ bytes }] = await this.source.query<[{ bytes: Buffer }]>(
        // a place at the very beginning counts as the end of the segment before it
        `SELECT pg_read_binary_file('pg_wal/' || pg_walfile_name('0/0'::pg_lsn + $1::numeric), $2, $3) AS bytes`,
        [at + 1, inSegment, length],
      );
      parts.push(bytes.toString('latin1'));
      at += length;
    }
    return parts.join('');
  }
}

/** All that comes before it is on disk. */
const here = async (source: DataSource): Promise<number> => {
  const [{ at }] = await source.query<[{ at: string }]>(
    `SELECT pg_wal_lsn_diff(pg_logical_emit_message(false, 'here', '', true), '0/0')::text AS at`,
  );
  return Number(at);
};
