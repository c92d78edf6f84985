import { squeeze } from '@inrol/sync-core';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { applyUpdate, Doc } from 'yjs';
import { Clock } from '../../platform/clock/clock.ts';
import { DATABASE_URL } from '../../platform/database/index.ts';
import { JobRunner } from '../../platform/jobs/index.ts';
import { compactDocument, keepMoment } from '../document-jobs.ts';
import { DocumentRecords } from '../document-records.ts';
import { DocumentMoments, shapes, superfluous } from '../history/index.ts';
import { logPool, PostgresLog } from '../log/index.ts';

const nobody = { compaction: () => undefined, moment: () => undefined };

/** What the worker does for live documents: snapshots of the log, and moments of their history. */
@Injectable()
export class DocumentKeeper implements OnApplicationShutdown {
  private readonly logger = new Logger(DocumentKeeper.name);
  private readonly pool: ReturnType<typeof logPool>;
  private readonly log: PostgresLog;

  constructor(
    @Inject(DATABASE_URL) databaseUrl: string,
    runner: JobRunner,
    private readonly records: DocumentRecords,
    private readonly moments: DocumentMoments,
    private readonly clock: Clock,
  ) {
    const onTrouble = (error: unknown) => this.logger.error('the log of documents', error);
    this.pool = logPool(databaseUrl, onTrouble);
    this.log = new PostgresLog(this.pool, { onTrouble, wishes: nobody });
    runner.answer(compactDocument, ({ documentId }) => this.log.compact(documentId));
    runner.answer(keepMoment, ({ documentId }) => this.keep(documentId));
  }

  /** Keeps what a document holds now, and lets go of moments that can best be missed. */
  private async keep(documentId: string): Promise<void> {
    const record = await this.records.one(documentId);
    const stored = record && (await this.log.load(documentId));
    if (!stored || stored.position === 0) return;
    const document = new Doc();
    applyUpdate(document, squeeze(stored.updates));
    await this.moments.insert(documentId, this.clock.now(), shapes[record.kind].read(document));
    const all = await this.moments.all(documentId);
    const gone = superfluous(all.map((moment) => moment.at.getTime())).map((place) => all[place]!.id);
    if (gone.length > 0) await this.moments.delete(documentId, gone);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
