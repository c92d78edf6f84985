import { type DocumentLog, DocumentUnavailable, type StoredDocument } from '@inrol/sync-core';
import type { Pool } from 'pg';
import { compactDocument } from './compaction.ts';
import { GroupCommit } from './group-commit.ts';
import { lastPositions } from './positions.ts';
import type { LogWishes } from './log-wishes.ts';
import { type DocumentInLog, loadDocument } from './stored-document.ts';

/** So many updates after a snapshot make it worth a new one. */
const COMPACT_EVERY = 500;
const LONG_TAIL = 200;
/** When everybody has left, so much is enough: who comes next finds one snapshot. */
const LEFT_TAIL = { updates: 50, bytes: 64 * 1024 } as const;
/** Of so many documents it is known how much was written since their last snapshot. */
const REMEMBERED = 20_000;
const PATIENCE_AT_CLOSE = 8_000;

export interface PostgresLogOptions {
  /** Hears what goes wrong behind the scenes. */
  readonly onTrouble: (error: unknown) => void;
  readonly wishes: LogWishes;
}

interface Tail {
  updates: number;
  bytes: number;
}

/** The log in PostgreSQL. */
export class PostgresLog implements DocumentLog {
  private readonly commits: GroupCommit;
  /** What was written since a snapshot was asked for. */
  private readonly tails = new Map<string, Tail>();

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
      else this.tails.set(documentId, tailOf(document));
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
    const tail = this.tail(documentId);
    tail.updates++;
    tail.bytes += update.byteLength;
    if (position % COMPACT_EVERY === 0) this.wishCompaction(documentId);
    this.options.wishes.moment(documentId);
    return position;
  }

  async compact(documentId: string): Promise<void> {
    const replaced = await compactDocument(this.pool, documentId);
    if (replaced.length > 0) this.options.onTrouble(new Error(`repaired: ${damagedIn(documentId, replaced)}`));
  }

  left(documentId: string): void {
    const tail = this.tails.get(documentId);
    if (tail && (tail.updates >= LEFT_TAIL.updates || tail.bytes >= LEFT_TAIL.bytes)) this.wishCompaction(documentId);
  }

  private wishCompaction(documentId: string): void {
    this.tails.delete(documentId);
    this.options.wishes.compaction(documentId);
  }

  private tail(documentId: string): Tail {
    if (this.tails.size > REMEMBERED) this.tails.clear();
    const tail = this.tails.get(documentId) ?? { updates: 0, bytes: 0 };
    this.tails.set(documentId, tail);
    return tail;
  }

  /** Resolves when all that was accepted is on disk, or after a few seconds. */
  async close(): Promise<void> {
    await this.commits.close(PATIENCE_AT_CLOSE);
  }
}

const tailOf = ({ updates, snapshotPosition }: DocumentInLog): Tail => {
  const tail = snapshotPosition > 0 ? updates.slice(1) : updates;
  return { updates: tail.length, bytes: tail.reduce((sum, { byteLength }) => sum + byteLength, 0) };
};

const damagedIn = (documentId: string, positions: readonly number[]): string =>
  `the snapshot of document ${documentId} at ${positions.join(', ')} was damaged`;
