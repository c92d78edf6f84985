import type { ParsedInputOf } from '@inrol/contracts';
import type { EarlierBoard, Session, sessionRoutes } from '@inrol/contracts/sessions';
import type { DocumentMoment } from '@inrol/contracts/sync';
import type { MemberActor } from '@inrol/domain';
import { mayBringBack, mayLookBack } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { insist } from '../../platform/errors/index.ts';
import { DocumentHistory } from '../../sync/index.ts';
import { Sessions } from './sessions.ts';

type Input<Name extends keyof typeof sessionRoutes> = ParsedInputOf<(typeof sessionRoutes)[Name]>;

/** What was on the board earlier, for those who lead the session: to look at, and to bring back by a change like any other. */
@Injectable()
export class BoardHistory {
  constructor(
    private readonly sessions: Sessions,
    private readonly history: DocumentHistory,
  ) {}

  async moments(actor: MemberActor, { sessionId }: Input<'boardMoments'>): Promise<DocumentMoment[]> {
    const session = await this.sessions.one(actor.organisationId, sessionId);
    insist(mayLookBack(actor, session));
    return this.history.of(session.boardId);
  }

  async moment(actor: MemberActor, { sessionId, momentId }: Input<'boardMoment'>): Promise<EarlierBoard> {
    const session = await this.sessions.one(actor.organisationId, sessionId);
    insist(mayLookBack(actor, session));
    return this.history.one('board', session.boardId, momentId);
  }

  async bringBack(actor: MemberActor, { sessionId, momentId }: Input<'bringBackBoard'>): Promise<void> {
    const session = await this.sessions.one(actor.organisationId, sessionId);
    insist(mayBringBack(actor, session));
    const { content } = await this.history.one('board', session.boardId, momentId);
    await this.history.bringBack('board', session.boardId, content);
  }

  /** The room goes on, back, or ends: what is there by now can be brought back later. Part of the transaction on its way. */
  async turns({ boardId, processMapDocumentId }: Session): Promise<void> {
    await this.history.keep(boardId);
    if (processMapDocumentId) await this.history.keep(processMapDocumentId);
  }
}
