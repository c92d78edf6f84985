import pg from 'pg';

/** So many updates at most wait for the next snapshot when nothing is behind. */
const TAIL = 1_000;
const PATIENCE_MS = 60_000;
const LONGEST_TAIL = `
  SELECT coalesce(max(reach - coalesce(held, 0)), 0)::int AS tail FROM
    (SELECT document_id, max(position) AS reach FROM document_updates GROUP BY document_id) AS updates
    LEFT JOIN (SELECT document_id, max(position) AS held FROM document_snapshots GROUP BY document_id) AS snapshots
    USING (document_id)`;

/** Waits until Inrol's worker has written the snapshots that are due, as it would have a minute after any burst of work. */
export const snapshotsWritten = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query<{ tail: number }>(LONGEST_TAIL);
    if (rows[0]!.tail <= TAIL || performance.now() > until) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await client.end();
};
