import { createHash } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { NoteReactions, reactionRoutes, Session } from '@inrol/contracts/sessions';
import { personKeyOf, type Actor } from '@inrol/domain';
import { isSigned } from '@inrol/domain/blind-rights';
import {
  countMarks,
  hasReactions,
  mayGetReactionRight,
  maySeeSession,
  takesReactions,
  withMark,
} from '@inrol/domain/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { Documents } from '../../sync/index.ts';
import { newSigningKey, signBlind } from './blind-keys.ts';
import { ReactionsRepository } from './reactions.repository.ts';
import { SessionRoom } from './session-room.ts';
import { Sessions } from './sessions.ts';

type Input<Name extends keyof typeof reactionRoutes> = ParsedInputOf<(typeof reactionRoutes)[Name]>;
type InSession = Pick<Session, 'organisationId'> & { readonly sessionId: string };

/**
 * Reactions under notes that lie open. Everyone in the session gets one right to react, signed without being seen; who comes
 * with it is not asked who they are. The right itself is not kept, only a mark for each note and kind.
 */
@Injectable()
export class ReactionsService {
  /** Keys on their way: a whole room asks at the same moment. */
  private readonly making = new Map<string, Promise<void>>();

  constructor(
    private readonly sessions: Sessions,
    private readonly rows: ReactionsRepository,
    private readonly documents: Documents,
    private readonly room: SessionRoom,
    private readonly database: Database,
  ) {}

  async of(actor: Actor, { sessionId }: Input<'reactions'>): Promise<{ notes: NoteReactions[] }> {
    const { organisationId } = actor;
    const session = await this.sessions.one(organisationId, sessionId);
    insist(maySeeSession(actor, session));
    return { notes: await this.ofSession(session) };
  }

  /** Only counts, of notes that have any. */
  async ofSession({ organisationId, id }: Pick<Session, 'organisationId' | 'id'>): Promise<NoteReactions[]> {
    const rows = await this.rows.ofSession({ organisationId, sessionId: id });
    return rows.filter(hasReactions).map(({ noteId, counts }) => ({ noteId, counts }));
  }

  async key(actor: Actor, { sessionId }: Input<'reactionKey'>): Promise<{ modulus: string | null }> {
    const inSession = { organisationId: actor.organisationId, sessionId };
    insist(mayGetReactionRight(actor, await this.sessions.one(inSession.organisationId, sessionId)));
    if (!(await this.rows.key(inSession))) await this.begin(inSession);
    const { privateKey, modulus } = found(await this.rows.key(inSession));
    return { modulus: privateKey ? modulus : null };
  }

  /** The same cover is signed again, so that an answer that got lost takes nobody's right; another one is not. */
  right(actor: Actor, { sessionId, covered }: Input<'reactionRight'>): Promise<{ signature: string }> {
    const inSession = { organisationId: actor.organisationId, sessionId };
    return this.database.transaction(async () => {
      insist(mayGetReactionRight(actor, await this.sessions.toTakePartIn(inSession.organisationId, sessionId)));
      const { privateKey, modulus, given } = found(await this.rows.lockKey(inSession));
      if (!privateKey) throw new Refusal('reactions-over');
      const person = personKeyOf(actor);
      if ((given[person] ?? covered) !== covered) throw new Refusal('reaction-right-elsewhere');
      const signature = signBlind({ privateKey, modulus }, covered);
      await this.rows.give(inSession, { ...given, [person]: covered });
      return { signature };
    });
  }

  /** Of whoever holds a right: puts a reaction under a note or takes it away, and tells the room how many there are. */
  async react({ organisationId, sessionId, noteId, kind, given, ...right }: Input<'react'>): Promise<void> {
    const ofNote = { organisationId, sessionId, noteId };
    const changed = await this.database.transaction(async () => {
      const session = await this.sessions.toTakePartIn(organisationId, sessionId);
      await this.insistOnBoard(session, noteId);
      const key = found(await this.rows.key(ofNote));
      if (!isSigned(key, right.secret, right.signature)) throw new Refusal('reaction-right-not-valid');
      insist(takesReactions(session));
      if (!key.privateKey) throw new Refusal('reactions-over');
      const row = await this.rows.lockNote(ofNote);
      const marks = withMark(row.marks, kind, markOf(right.secret, noteId, kind), given);
      const counts = countMarks(marks);
      await this.rows.keep({ ...row, marks, counts });
      return counts[kind] !== row.counts[kind];
    });
    // read again: of two at once the last one told is the last one kept
    if (changed) this.room.reactions(sessionId, { noteId, counts: found(await this.rows.ofNote(ofNote)).counts });
  }

  /** No more reactions: of all that made them only the counts stay. Part of the closing. */
  async close({ organisationId, id }: Session): Promise<void> {
    const inSession = { organisationId, sessionId: id };
    if (await this.rows.lockKey(inSession)) await this.rows.end(inSession);
  }

  private async insistOnBoard({ boardId }: Session, noteId: string): Promise<void> {
    const text = await this.documents.read(boardId, (document) => new Board(document).textOf(noteId));
    if (text === null) throw new Refusal('not-found');
  }

  private begin(inSession: InSession): Promise<void> {
    const making = this.making.get(inSession.sessionId) ?? this.make(inSession);
    this.making.set(inSession.sessionId, making);
    return making.finally(() => this.making.delete(inSession.sessionId));
  }

  private async make(inSession: InSession): Promise<void> {
    await this.rows.begin({ ...inSession, ...(await newSigningKey()), given: {} });
  }
}

/** What is kept of a reaction. Who has the secret makes it again; from two marks nobody learns whether they are of one. */
const markOf = (secret: string, noteId: string, kind: string): string =>
  createHash('sha256').update(`${secret} ${noteId} ${kind}`).digest('base64url').slice(0, 22);
