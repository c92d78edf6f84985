import { createHash } from 'node:crypto';
import { DocumentUnavailable, type StoredDocument } from '@inrol/sync-core';
import type { Pool, PoolClient } from 'pg';

interface Part {
  readonly kind: 'document' | 'snapshot' | 'update';
  readonly position: string;
  readonly bytes: Buffer | null;
  readonly digest: Buffer | null;
}

export interface DocumentInLog extends StoredDocument {
  /** Where the newest sound snapshot reaches; 0 without one. */
  readonly snapshotPosition: number;
  /** Positions of snapshots that were passed over: what they hold is not what was written. */
  readonly damaged: readonly number[];
}

/** One statement, so that snapshot and updates are of one moment. Looks no further than the snapshots before $2. */
const SELECT = `
  WITH snapshot AS (
    SELECT position, bytes, digest FROM document_snapshots
    WHERE document_id = $1 AND position < $2 ORDER BY position DESC LIMIT 1
  )
  SELECT 'document' AS kind, 0::bigint AS position, NULL::bytea AS bytes, NULL::bytea AS digest
  FROM documents WHERE id = $1
  UNION ALL
  SELECT 'snapshot', position, bytes, digest FROM snapshot
  UNION ALL
  SELECT 'update', position, bytes, NULL FROM document_updates
  WHERE document_id = $1 AND position > coalesce((SELECT position FROM snapshot), 0)
  ORDER BY position, kind`;
const ANY_POSITION = Number.MAX_SAFE_INTEGER;

export const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const isSound = ({ bytes, digest }: Part): boolean => bytes !== null && (digest?.equals(digestOf(bytes)) ?? false);

/**
 * The newest snapshot and all that came after it; null where there is no such document. A damaged snapshot is passed over
 * for the one before it and the updates since. Never less than all of it: rejects with `DocumentUnavailable`.
 */
export const loadDocument = async (db: Pool | PoolClient, documentId: string): Promise<DocumentInLog | null> => {
  const damaged: number[] = [];
  for (;;) {
    const values = [documentId, damaged.at(-1) ?? ANY_POSITION];
    const { rows } = await db.query<Part>({ name: 'load-document', text: SELECT, values });
    if (!rows.some(({ kind }) => kind === 'document')) return null;
    const snapshot = rows.find(({ kind }) => kind === 'snapshot');
    if (!snapshot || isSound(snapshot)) return { ...wholeOf(rows), damaged };
    damaged.push(Number(snapshot.position));
  }
};

const wholeOf = (rows: readonly Part[]): Omit<DocumentInLog, 'damaged'> => {
  let snapshotPosition = 0;
  let position = 0;
  const updates: Uint8Array[] = [];
  for (const row of rows) {
    if (row.kind === 'document' || row.bytes === null) continue;
    if (row.kind === 'snapshot') snapshotPosition = Number(row.position);
    else if (Number(row.position) !== position + 1) {
      throw new DocumentUnavailable('an update is missing from the log');
    }
    position = Number(row.position);
    updates.push(row.bytes);
  }
  return { updates, position, snapshotPosition };
};
