import { squeeze } from '@inrol/sync-core';
import type { Pool } from 'pg';
import { digestOf, loadDocument } from './stored-document.ts';

/** Half of an advisory lock; the other half is the document. */
const COMPACTION = 4_917_004;

/**
 * Writes a snapshot of all that is in the log of a document, and removes what the snapshot before it holds. Two snapshots
 * stay, and every update since the first of them: the newest can be made again should it be damaged. Where another process
 * is at it, nothing happens.
 */
export const compactDocument = async (pool: Pool, documentId: string): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ ours: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS ours',
      [COMPACTION, documentId],
    );
    const document = rows[0]?.ours ? await loadDocument(client, documentId) : null;
    if (document && document.position > document.snapshotPosition) {
      const bytes = squeeze(document.updates);
      await client.query(
        'INSERT INTO document_snapshots (document_id, position, bytes, digest) VALUES ($1, $2, $3, $4)',
        [documentId, document.position, bytes, digestOf(bytes)],
      );
      const held = [documentId, document.snapshotPosition];
      await client.query('DELETE FROM document_snapshots WHERE document_id = $1 AND position < $2', held);
      await client.query('DELETE FROM document_updates WHERE document_id = $1 AND position <= $2', held);
    }
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    // the connection goes, and with it the transaction
    client.release(true);
    throw error;
  }
};
