import { DocumentUnavailable } from '@inrol/sync-core';
import type { Pool } from 'pg';
import { AppendUpdates, type UpdateToAppend } from './append-updates.ts';

/** What waits for the disk at most, before nothing more is accepted. */
const WAITING = { bytes: 64 * 1024 * 1024, updates: 100_000 } as const;
const BATCH = { bytes: 8 * 1024 * 1024, updates: 4_000 } as const;
const RETRY_AFTER = 250;
/** PostgreSQL's classes for what is wrong with the data itself; everything else may pass by itself. */
const HOPELESS = /^(22|23|42|54)/;

const endOfTurn = () => new Promise((resolve) => setImmediate(resolve));

interface Waiting extends UpdateToAppend {
  readonly resolve: (position: number) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Writes updates of all documents with one statement at a time: while one is on its way, the next gathers. Order within a
 * document is kept. Tries again as long as PostgreSQL is away; a statement whose end is unknown may then count twice,
 * which a Yjs document does not notice.
 */
export class GroupCommit {
  private readonly waiting: Waiting[] = [];
  private bytes = 0;
  private writing: Promise<void> | null = null;
  private closed = false;
  private most: number = BATCH.updates;

  private readonly appending: AppendUpdates;

  constructor(
    pool: Pool,
    private readonly onTrouble: (error: unknown) => void,
  ) {
    this.appending = new AppendUpdates(pool);
  }

  get full(): boolean {
    return this.closed || this.bytes > WAITING.bytes || this.waiting.length > WAITING.updates;
  }

  /** Resolves with the position once the update is on disk. */
  append(documentId: string, bytes: Uint8Array): Promise<number> {
    if (this.closed) return Promise.reject(new DocumentUnavailable('the log is closed'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ documentId, bytes, resolve, reject });
      this.bytes += bytes.byteLength;
      this.writing ??= this.write();
    });
  }

  /** Takes nothing more; resolves when all that waits is on disk, or when the patience is over. */
  async close(patience: number): Promise<void> {
    this.closed = true;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patience);
    await Promise.race([this.writing, promise]);
    clearTimeout(timer);
    for (const { reject } of this.waiting.splice(0)) reject(new DocumentUnavailable('the server stopped'));
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      // what comes in during this turn goes along, and goes to the others in its room before PostgreSQL gets to work
      await endOfTurn();
      await endOfTurn();
      const batch = this.nextBatch();
      await this.insert(batch).catch((error: unknown) => this.sortOut(batch, error));
    }
    this.writing = null;
  }

  private nextBatch(): Waiting[] {
    let bytes = 0;
    const limit = this.waiting.findIndex((update) => (bytes += update.bytes.byteLength) > BATCH.bytes);
    const count = Math.min(this.most, limit === -1 ? this.waiting.length : Math.max(1, limit));
    return this.waiting.slice(0, count);
  }

  private async insert(batch: readonly Waiting[]): Promise<void> {
    const positions = await this.appending.run(batch);
    this.most = BATCH.updates;
    this.forget(batch);
    batch.forEach(({ resolve, reject }, at) => {
      const position = positions[at];
      if (typeof position === 'number') resolve(position);
      else reject(new DocumentUnavailable('there is no document with this id'));
    });
  }

  private async sortOut(batch: readonly Waiting[], error: unknown): Promise<void> {
    const code = String((error as { code?: unknown }).code);
    this.onTrouble(error);
    if (!HOPELESS.test(code)) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
      return;
    }
    // one of them spoils it for the others: halve until it stands alone
    this.most = Math.ceil(batch.length / 2);
    if (batch.length > 1) return;
    this.forget(batch);
    batch[0]!.reject(new DocumentUnavailable('the update cannot be kept', { cause: error }));
  }

  /** A batch is always the front of what waits. */
  private forget(batch: readonly Waiting[]): void {
    this.waiting.splice(0, batch.length);
    for (const { bytes } of batch) this.bytes -= bytes.byteLength;
  }
}
