import type { NoteReactions, Session } from '@inrol/contracts/sessions';
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

  /**
   * The session as it is now. The rights on what is drawn and written in it go with its status, its phases and its turns;
   * they change before it is told, so that nobody is refused what the page already offers.
   */
  async changed(session: Session, before: Session): Promise<void> {
    try {
      if (!mayTheSame(session, before)) await this.recheck(session);
      await this.recheckGroups(session, before);
    } finally {
      this.sockets.emitTo(roomOf(session.id), 'session.changed', session);
      this.people.follow(session);
    }
  }

  /** The list of outcomes is another one now. */
  outcomes(sessionId: string): void {
    this.sockets.emitTo(roomOf(sessionId), 'session.outcomes', { sessionId });
  }

  /** A note has more or fewer reactions now. */
  reactions(sessionId: string, reactions: NoteReactions): void {
    this.sockets.emitTo(roomOf(sessionId), 'session.reactions', { sessionId, ...reactions });
  }

  /** Who is in which group has changed, or they have gone apart or come back. Also of groups that are no more. */
  private async recheckGroups(session: Session, before: Session): Promise<void> {
    const turned = !mayTheSame(session, before);
    const [now, then] = [placesIn(session), placesIn(before)];
    for (const boardId of new Set([...now.keys(), ...then.keys()]))
      if (turned || now.get(boardId) !== then.get(boardId)) await this.documents.recheck(boardId);
  }

  private async recheck({ boardId, processMapDocumentId }: Session): Promise<void> {
    await this.documents.recheck(boardId);
    if (processMapDocumentId) await this.documents.recheck(processMapDocumentId);
  }
}

const mayTheSame = (session: Session, before: Session): boolean =>
  session.status === before.status &&
  session.currentTurnId === before.currentTurnId &&
  holding(session) === holding(before);

/** Who facilitates, who has which role, and how far the phases are. */
const holding = ({ roles, facilitators, phases }: Session): string =>
  JSON.stringify([
    roles.map(({ people }) => people.map(({ key }) => key)),
    facilitators.map((one) => one.accountId),
    phases.map(({ id, visited, revealed }) => [id, visited, revealed]),
  ]);

/** Who may write on which board of a small group. */
const placesIn = ({ breakouts }: Session): ReadonlyMap<string, string> =>
  new Map(
    breakouts.flatMap(({ stage, groups }) =>
      groups.map(({ boardId, people }) => [boardId, JSON.stringify([stage, people.map(({ key }) => key)])] as const),
    ),
  );
