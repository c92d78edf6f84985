import type { DocumentKind, DocumentMoment } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { found } from '../../platform/errors/index.ts';
import { Jobs } from '../../platform/jobs/index.ts';
import { Documents } from '../documents.ts';
import { keepMoment } from '../document-jobs.ts';
import { DocumentMoments } from './document-moments.ts';
import { type ContentOf, shapes } from './kinds.ts';

export interface EarlierState<Content> {
  readonly id: string;
  readonly at: string;
  readonly content: Content;
}

/** Earlier states of live documents, for modules; whoever calls has seen to it that it is allowed. */
@Injectable()
export class DocumentHistory {
  constructor(
    private readonly moments: DocumentMoments,
    private readonly documents: Documents,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Moments to which one can look back, newest first. */
  async of(documentId: string): Promise<DocumentMoment[]> {
    const moments = await this.moments.all(documentId);
    return moments.map(({ id, at }) => ({ id, at: at.toISOString() })).toReversed();
  }

  /** What the document held then; `not-found` where there is no such moment. */
  async one<Kind extends DocumentKind>(
    _kind: Kind,
    documentId: string,
    momentId: string,
  ): Promise<EarlierState<ContentOf[Kind]>> {
    const { id, at, content } = found(await this.moments.one(documentId, momentId));
    return { id, at: at.toISOString(), content: content as ContentOf[Kind] };
  }

  /** Has the worker keep what the document holds, soon: a turning point. Counts if the transaction on its way does. */
  async keep(documentId: string): Promise<void> {
    await this.jobs.add(keepMoment, { documentId }, { key: documentId });
  }

  /**
   * Makes the document hold what it held earlier, by a change like any other: everyone in it sees it happen, and what was
   * there until now is kept as a moment to go back to.
   */
  async bringBack<Kind extends DocumentKind>(kind: Kind, documentId: string, content: ContentOf[Kind]): Promise<void> {
    const now = await this.documents.read(documentId, (document) => shapes[kind].read(document));
    await this.moments.insert(documentId, this.clock.now(), now);
    await this.documents.write(documentId, (document) => shapes[kind].bringBack(document, content));
  }
}
