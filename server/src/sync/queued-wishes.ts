import type { Pool } from 'pg';
import { addJob, type Job } from '../platform/jobs/index.ts';
import { compactDocument, keepMoment } from './document-jobs.ts';
import type { LogWishes } from './log/index.ts';

/** While there is writing, a moment is kept this often, and once more after the last of it. In seconds. */
const MOMENT_EVERY = 600;
/** So long a document that was asked for is not asked for again. In milliseconds. */
const SILENT = 300_000;
const REMEMBERED = 20_000;

/** Asks the worker by its queue. What cannot be asked for now is asked for at the next occasion. */
export class QueuedWishes implements LogWishes {
  private readonly askedAt = new Map<string, number>();

  constructor(
    private readonly pool: Pool,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  compaction(documentId: string): void {
    this.ask(compactDocument, documentId);
  }

  moment(documentId: string): void {
    const now = performance.now();
    if (now - (this.askedAt.get(documentId) ?? -Infinity) < SILENT) return;
    if (this.askedAt.size > REMEMBERED) this.askedAt.clear();
    this.askedAt.set(documentId, now);
    this.ask(keepMoment, documentId, MOMENT_EVERY);
  }

  private ask(job: Job<{ readonly documentId: string }>, documentId: string, after?: number): void {
    const terms = { key: documentId, ...(after !== undefined && { after }) };
    addJob(this.pool, job, { documentId }, terms).catch((error: unknown) => {
      this.askedAt.delete(documentId);
      this.onTrouble(error);
    });
  }
}
