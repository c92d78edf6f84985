import type { Pool } from 'pg';

const LAST_POSITIONS = `
  SELECT id, greatest(
    (SELECT coalesce(max(position), 0) FROM document_updates WHERE document_id = id),
    (SELECT coalesce(max(position), 0) FROM document_snapshots WHERE document_id = id)
  ) AS position
  FROM documents WHERE id = ANY($1::uuid[])`;

/** The position of the last update of each document; 0 of one that nothing was written in. */
export const lastPositions = async (
  pool: Pool,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await pool.query<{ id: string; position: string }>({
    name: 'last-positions',
    text: LAST_POSITIONS,
    values: [documentIds],
  });
  return new Map(rows.map(({ id, position }) => [id, Number(position)]));
};
