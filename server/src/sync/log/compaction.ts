import { squeeze } from '@inrol/sync-core';
import type { Pool, PoolClient } from 'pg';
import { digestOf, type DocumentInLog, loadDocument } from './stored-document.ts';

/** Half of an advisory lock; the other half is the document. */
const COMPACTION = 4_917_004;

const SNAPSHOT = `
  INSERT INTO document_snapshots (document_id, position, bytes, digest) VALUES ($1, $2, $3, $4)
  ON CONFLICT (document_id, position) DO UPDATE SET bytes = excluded.bytes, digest = excluded.digest`;

/**
 * Writes a snapshot of all that is in the log of a document, and removes what the snapshot before it holds. Two snapshots
 * stay, and every update since the first of them: the newest can be made again should it be damaged, and this does so. Where
 * another process is at it, nothing happens. Answers the positions of damaged snapshots that this took the place of.
 */
export const compactDocument = async (pool: Pool, documentId: string): Promise<readonly number[]> => {
  const client = await pool.connect();
  // one that breaks between two statements would end the process; the next statement answers for it
  const broken = () => undefined;
  client.on('error', broken);
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ ours: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS ours',
      [COMPACTION, documentId],
    );
    const document = rows[0]?.ours ? await loadDocument(client, documentId) : null;
    const worthIt = document !== null && document.position > document.snapshotPosition;
    if (worthIt) await writeSnapshot(client, documentId, document);
    await client.query('COMMIT');
    client.off('error', broken);
    client.release();
    return worthIt ? document.damaged : [];
  } catch (error) {
    // the connection goes, and with it the transaction
    client.release(true);
    throw error;
  }
};

const writeSnapshot = async (
  client: PoolClient,
  documentId: string,
  { updates, position, snapshotPosition, damaged }: DocumentInLog,
): Promise<void> => {
  const bytes = squeeze(updates);
  await client.query(SNAPSHOT, [documentId, position, bytes, digestOf(bytes)]);
  const passedOver = damaged.filter((one) => one !== position);
  await client.query('DELETE FROM document_snapshots WHERE document_id = $1 AND position = ANY($2)', [
    documentId,
    passedOver,
  ]);
  const held = [documentId, snapshotPosition];
  await client.query('DELETE FROM document_snapshots WHERE document_id = $1 AND position < $2', held);
  await client.query('DELETE FROM document_updates WHERE document_id = $1 AND position <= $2', held);
};
