import type { ParsedInputOf } from '@inrol/contracts';
import type { breakoutRoutes, Session } from '@inrol/contracts/sessions';
import type { Actor } from '@inrol/domain';
import {
  chooseForAll,
  chooseGroup,
  groupWithId,
  mayWriteInGroup,
  maySeeSession,
  needsPlace,
  timeGroup,
  withLatecomer,
} from '@inrol/domain/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { Documents } from '../../sync/index.ts';
import { SessionRoom } from './session-room.ts';
import { Sessions } from './sessions.ts';

type Input<Name extends keyof typeof breakoutRoutes> = ParsedInputOf<(typeof breakoutRoutes)[Name]>;
type Change = ReturnType<typeof chooseGroup>;

/** What people do in small groups themselves. */
@Injectable()
export class BreakoutsService {
  constructor(
    private readonly sessions: Sessions,
    private readonly room: SessionRoom,
    private readonly documents: Documents,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  choose(actor: Actor, { sessionId, groupId }: Input<'chooseGroup'>): Promise<Session> {
    return this.change(actor, sessionId, (before) => chooseGroup(before, actor, groupId));
  }

  /** Only a note that is on the board of that group. */
  chooseForAll(actor: Actor, { sessionId, groupId, noteId, chosen }: Input<'chooseForAll'>): Promise<Session> {
    return this.change(actor, sessionId, async (before) => {
      const { group } = found(groupWithId(before, groupId));
      insist(mayWriteInGroup(actor, before, group));
      if (chosen && !(await this.isOn(group.boardId, noteId))) throw new Refusal('not-found');
      return chooseForAll(before, actor, { groupId, noteId, chosen });
    });
  }

  time(actor: Actor, { sessionId, groupId, move, seconds }: Input<'timeGroup'>): Promise<Session> {
    return this.change(actor, sessionId, (before) =>
      timeGroup(before, actor, { groupId, move, seconds }, this.clock.now()),
    );
  }

  /** A place for who comes in while the groups are apart and has none; who dropped out still has theirs. */
  async welcome(actor: Actor, session: Session): Promise<void> {
    if (!needsPlace(actor, session)) return;
    await this.change(actor, session.id, (before) => ({ ok: true, session: withLatecomer(before, actor) }));
  }

  private async change(
    actor: Actor,
    sessionId: string,
    make: (before: Session) => Change | Promise<Change>,
  ): Promise<Session> {
    const { before, after } = await this.database.transaction(async () => {
      const before = await this.sessions.toChange(actor.organisationId, sessionId);
      insist(maySeeSession(actor, before));
      const result = await make(before);
      if (!result.ok) throw new Refusal(result.code);
      await this.sessions.keep(result.session);
      return { before, after: result.session };
    });
    if (after !== before) await this.room.changed(after, before);
    return after;
  }

  private isOn(boardId: string, noteId: string): Promise<boolean> {
    return this.documents.read(boardId, (document) => new Board(document).textOf(noteId) !== null);
  }
}
