import type { Pool } from 'pg';
import { lastPositions } from './positions.ts';

/** So many documents keep their last position in mind. */
const REMEMBERED = 20_000;
const UNIQUE = '23505';

export interface UpdateToAppend {
  readonly documentId: string;
  readonly bytes: Uint8Array;
}

const INSERT = `
  INSERT INTO document_updates (document_id, position, bytes)
  SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bytea[])`;

/**
 * Writes a batch of updates, of any documents, with one insert. The last position of each document is kept in mind; where
 * another process wrote meanwhile, the primary key refuses, and it is asked for anew.
 */
export class AppendUpdates {
  private readonly last = new Map<string, number>();

  constructor(private readonly pool: Pool) {}

  /** Resolves with the position of each, or null where there is no such document. All of them are kept, or none. */
  async run(batch: readonly UpdateToAppend[]): Promise<(number | null)[]> {
    for (;;) {
      await this.askForUnknown(batch);
      const positions = this.count(batch);
      const rows = batch.map((update, at) => ({ ...update, position: positions[at]! }));
      const insertable = rows.filter(({ position }) => position !== null);
      try {
        await this.insert(insertable);
      } catch (error) {
        // also after any other trouble: whether those rows are there is not known then
        for (const { documentId } of batch) this.last.delete(documentId);
        if ((error as { code?: unknown }).code === UNIQUE) continue;
        throw error;
      }
      for (const { documentId, position } of insertable) this.last.set(documentId, position);
      return positions;
    }
  }

  private async insert(rows: readonly (UpdateToAppend & { readonly position: number | null })[]): Promise<void> {
    if (rows.length === 0) return;
    const values = [
      rows.map(({ documentId }) => documentId),
      rows.map(({ position }) => position),
      rows.map(({ bytes }) => bytes),
    ];
    await this.pool.query({ name: 'append-updates', text: INSERT, values });
  }

  private async askForUnknown(batch: readonly UpdateToAppend[]): Promise<void> {
    if (this.last.size > REMEMBERED) this.last.clear();
    const unknown = new Set(batch.map(({ documentId }) => documentId).filter((id) => !this.last.has(id)));
    if (unknown.size === 0) return;
    for (const [id, position] of await lastPositions(this.pool, [...unknown])) this.last.set(id, position);
  }

  private count(batch: readonly UpdateToAppend[]): (number | null)[] {
    const counted = new Map<string, number>();
    return batch.map(({ documentId }) => {
      const before = counted.get(documentId) ?? this.last.get(documentId);
      if (before === undefined) return null;
      counted.set(documentId, before + 1);
      return before + 1;
    });
  }
}
