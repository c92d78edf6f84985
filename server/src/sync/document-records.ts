import type { DocumentKind } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.ts';
import type { DocumentOfModule } from './documents.ts';

interface Row {
  readonly id: string;
  readonly organisation_id: string;
  readonly kind: DocumentKind;
  readonly owner_id: string;
}

/** Which documents there are, and whose. */
@Injectable()
export class DocumentRecords {
  constructor(private readonly database: Database) {}

  /** Takes part in the transaction that is on its way. */
  async insert({ id, organisationId, kind, ownerId }: DocumentOfModule): Promise<void> {
    await this.database.manager.query(
      'INSERT INTO documents (id, organisation_id, kind, owner_id) VALUES ($1, $2, $3, $4)',
      [id, organisationId, kind, ownerId],
    );
  }

  /** With its log, its snapshots and its moments. */
  async delete(id: string): Promise<void> {
    await this.database.manager.query('DELETE FROM documents WHERE id = $1', [id]);
  }

  async one(id: string): Promise<DocumentOfModule | null> {
    const [row] = await this.database.manager.query<Row[]>(
      'SELECT id, organisation_id, kind, owner_id FROM documents WHERE id = $1',
      [id],
    );
    return row ? { id: row.id, organisationId: row.organisation_id, kind: row.kind, ownerId: row.owner_id } : null;
  }
}
