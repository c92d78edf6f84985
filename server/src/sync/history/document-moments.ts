import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

/** What a document held at a moment. */
export interface KeptMoment {
  readonly id: string;
  readonly at: Date;
  readonly content: unknown;
}

const INSERT = `
  INSERT INTO document_moments (id, document_id, at, content)
  SELECT $1, $2, $3, $4::jsonb
  WHERE EXISTS (SELECT FROM documents WHERE id = $2) AND $4::jsonb IS DISTINCT FROM (
    SELECT content FROM document_moments WHERE document_id = $2 ORDER BY at DESC LIMIT 1
  )`;

/** Earlier states of documents, as plain JSON: what was there, and nothing of who wrote it. */
@Injectable()
export class DocumentMoments {
  constructor(private readonly database: Database) {}

  /** Adds one, unless nothing changed since the newest. */
  async insert(documentId: string, at: Date, content: unknown): Promise<void> {
    await this.database.manager.query(INSERT, [randomUUID(), documentId, at, JSON.stringify(content)]);
  }

  /** Without what they hold, oldest first. */
  async all(documentId: string): Promise<Pick<KeptMoment, 'id' | 'at'>[]> {
    const sql = 'SELECT id, at FROM document_moments WHERE document_id = $1 ORDER BY at';
    return this.database.manager.query(sql, [documentId]);
  }

  async one(documentId: string, id: string): Promise<KeptMoment | null> {
    const sql = 'SELECT id, at, content FROM document_moments WHERE document_id = $1 AND id = $2';
    const [row] = await this.database.manager.query<KeptMoment[]>(sql, [documentId, id]);
    return row ?? null;
  }

  async delete(documentId: string, ids: readonly string[]): Promise<void> {
    const sql = 'DELETE FROM document_moments WHERE document_id = $1 AND id = ANY($2)';
    await this.database.manager.query(sql, [documentId, ids]);
  }
}
