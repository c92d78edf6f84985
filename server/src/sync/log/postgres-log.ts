import { type DocumentLog, DocumentUnavailable, type StoredDocument } from '@inrol/sync-core';
import type { Pool } from 'pg';
import { compactDocument } from './compaction.ts';
import { GroupCommit } from './group-commit.ts';
import { loadDocument } from './stored-document.ts';

/** So many updates after a snapshot make it worth a new one. */
const COMPACT_EVERY = 500;
const LONG_TAIL = 200;
const PATIENCE_AT_CLOSE = 8_000;

/** The log in PostgreSQL. Reports what goes wrong behind the scenes to `onTrouble`. */
export class PostgresLog implements DocumentLog {
  private readonly commits: GroupCommit;
  private readonly compacting = new Map<string, Promise<void>>();
  /** One after the other: each holds a whole document in memory. */
  private lastCompaction: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly onTrouble: (error: unknown) => void,
  ) {
    this.commits = new GroupCommit(pool, onTrouble);
  }

  get full(): boolean {
    return this.commits.full;
  }

  async load(documentId: string): Promise<StoredDocument | null> {
    try {
      const document = await loadDocument(this.pool, documentId);
      if (document && document.position - document.snapshotPosition > LONG_TAIL) this.compactSoon(documentId);
      return document;
    } catch (error) {
      if (error instanceof DocumentUnavailable) throw error;
      throw new DocumentUnavailable('the document cannot be loaded', { cause: error });
    }
  }

  async append(documentId: string, update: Uint8Array): Promise<number> {
    const position = await this.commits.append(documentId, update);
    if (position % COMPACT_EVERY === 0) this.compactSoon(documentId);
    return position;
  }

  compact(documentId: string): Promise<void> {
    const known = this.compacting.get(documentId);
    if (known) return known;
    const work = this.lastCompaction.then(() => compactDocument(this.pool, documentId));
    this.compacting.set(documentId, work);
    this.lastCompaction = work.catch(() => undefined).finally(() => this.compacting.delete(documentId));
    return work;
  }

  /** Resolves when all that was accepted is on disk, or after a few seconds. */
  async close(): Promise<void> {
    await this.commits.close(PATIENCE_AT_CLOSE);
    await this.lastCompaction;
  }

  private compactSoon(documentId: string): void {
    this.compact(documentId).catch(this.onTrouble);
  }
}
