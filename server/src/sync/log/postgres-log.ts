import { type DocumentLog, DocumentUnavailable, type StoredDocument } from '@inrol/sync-core';
import type { Pool } from 'pg';
import { compactDocument } from './compaction.ts';
import { GroupCommit } from './group-commit.ts';
import { lastPositions } from './positions.ts';
import type { LogWishes } from './log-wishes.ts';
import { loadDocument } from './stored-document.ts';

/** So many updates after a snapshot make it worth a new one. */
const COMPACT_EVERY = 500;
const LONG_TAIL = 200;
const PATIENCE_AT_CLOSE = 8_000;

export interface PostgresLogOptions {
  /** Hears what goes wrong behind the scenes. */
  readonly onTrouble: (error: unknown) => void;
  readonly wishes: LogWishes;
}

/** The log in PostgreSQL. */
export class PostgresLog implements DocumentLog {
  private readonly commits: GroupCommit;

  constructor(
    private readonly pool: Pool,
    private readonly options: PostgresLogOptions,
  ) {
    this.commits = new GroupCommit(pool, options.onTrouble);
  }

  get full(): boolean {
    return this.commits.full;
  }

  async load(documentId: string): Promise<StoredDocument | null> {
    const { onTrouble, wishes } = this.options;
    try {
      const document = await loadDocument(this.pool, documentId);
      if (!document) return null;
      const { position, snapshotPosition, damaged } = document;
      if (damaged.length > 0) onTrouble(new Error(`made again from the log: ${damagedIn(documentId, damaged)}`));
      if (damaged.length > 0 || position - snapshotPosition > LONG_TAIL) wishes.compaction(documentId);
      return document;
    } catch (error) {
      if (error instanceof DocumentUnavailable) {
        onTrouble(new Error(`document ${documentId} cannot be loaded`, { cause: error }));
        throw error;
      }
      throw new DocumentUnavailable('the document cannot be loaded', { cause: error });
    }
  }

  positions(documentIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return lastPositions(this.pool, documentIds);
  }

  async append(documentId: string, update: Uint8Array): Promise<number> {
    const position = await this.commits.append(documentId, update);
    if (position % COMPACT_EVERY === 0) this.options.wishes.compaction(documentId);
    this.options.wishes.moment(documentId);
    return position;
  }

  async compact(documentId: string): Promise<void> {
    const replaced = await compactDocument(this.pool, documentId);
    if (replaced.length > 0) this.options.onTrouble(new Error(`repaired: ${damagedIn(documentId, replaced)}`));
  }

  /** Resolves when all that was accepted is on disk, or after a few seconds. */
  async close(): Promise<void> {
    await this.commits.close(PATIENCE_AT_CLOSE);
  }
}

const damagedIn = (documentId: string, positions: readonly number[]): string =>
  `the snapshot of document ${documentId} at ${positions.join(', ')} was damaged`;
