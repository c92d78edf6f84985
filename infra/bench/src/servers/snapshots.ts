import pg from 'pg';

/** What everybody has left is made ready for the next who comes, where so much was written since its last snapshot. */
const TAIL = { updates: 50, bytes: 64 * 1024 } as const;
const PATIENCE_MS = 60_000;
const LONG_TAILS = `
  SELECT count(*)::int AS long FROM (
    SELECT 1 FROM document_updates AS updates
    WHERE position > coalesce(
      (SELECT max(position) FROM document_snapshots AS snapshots WHERE snapshots.document_id = updates.document_id), 0)
    GROUP BY document_id HAVING count(*) >= $1 OR sum(length(bytes)) >= $2
  ) AS tails`;

/** Waits until Inrol's worker has written the snapshots that are due, as it does when everybody has left. */
export const snapshotsWritten = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query<{ long: number }>(LONG_TAILS, [TAIL.updates, TAIL.bytes]);
    if (rows[0]!.long === 0 || performance.now() > until) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await client.end();
};
