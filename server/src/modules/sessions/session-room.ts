import type { Session } from '@inrol/contracts/sessions';
import { Injectable } from '@nestjs/common';
import { Documents, LiveSockets } from '../../sync/index.ts';
import { PeopleHere } from './people-here.ts';
import { roomOf } from './room-name.ts';

/** Tells a session's room what has changed. */
@Injectable()
export class SessionRoom {
  constructor(
    private readonly sockets: LiveSockets,
    private readonly documents: Documents,
    private readonly people: PeopleHere,
  ) {}

  /** The session as it is now. Where its status has changed, so have the rights on what is drawn and written in it. */
  async changed(session: Session, { status }: Pick<Session, 'status'>): Promise<void> {
    this.sockets.emitTo(roomOf(session.id), 'session.changed', session);
    this.people.follow(session);
    if (status === session.status) return;
    await this.documents.recheck(session.boardId);
    if (session.processMapDocumentId) await this.documents.recheck(session.processMapDocumentId);
  }

  /** The list of outcomes is another one now. */
  outcomes(sessionId: string): void {
    this.sockets.emitTo(roomOf(sessionId), 'session.outcomes', { sessionId });
  }
}
