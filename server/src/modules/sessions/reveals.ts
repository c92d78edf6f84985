import type { Session } from '@inrol/contracts/sessions';
import { shuffle, takesPrivateNotes } from '@inrol/domain/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Documents } from '../../sync/index.ts';
import { AnonymousPhasesRepository } from './anonymous-phases.repository.ts';
import { chance } from './chance.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';

interface NewNote {
  readonly id: string;
  readonly text: string;
  readonly phaseId: string;
  readonly columnId: string | null;
}

/**
 * Brings the notes of a revealed phase to the board, shuffled and without their writers. The phase is marked as revealed
 * first, so that no note is added any more; a row goes away only after the board has it on disk. Cut off in between,
 * it is done again, and a note that is on the board already is left as it is. What is held back stays where it is.
 */
@Injectable()
export class Reveals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Reveals.name);
  private finishing = Promise.resolve();

  constructor(
    private readonly notes: PrivateNotesRepository,
    private readonly anonymous: AnonymousPhasesRepository,
    private readonly repository: SessionsRepository,
    private readonly sessions: Sessions,
    private readonly documents: Documents,
    private readonly database: Database,
  ) {}

  /** Nobody waits for it: who enters a session first finishes what is left there. */
  onApplicationBootstrap(): void {
    this.finishing = this.finishAll().catch((error: unknown) => this.failed(error));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.finishing;
  }

  /** Finishes what is revealed in this session; does nothing where that is done. */
  async finish(session: Session): Promise<void> {
    const revealed = session.phases.filter((phase) => phase.revealed && takesPrivateNotes(phase));
    if (revealed.length === 0) return;
    const inSession = { organisationId: session.organisationId, sessionId: session.id };
    const held = new Set(revealed.flatMap(({ heldBack }) => heldBack.map(({ noteId }) => noteId)));
    const isFree = ({ id }: { readonly id: string }) => !held.has(id);
    const phaseIds = revealed.map((phase) => phase.id);
    const named = (await this.notes.ofPhases(inSession, phaseIds)).filter(isFree);
    const rows = await this.anonymous.ofPhases(inSession, phaseIds);
    const anonymous = rows.flatMap(({ phaseId, notes }) => notes.filter(isFree).map((note) => ({ ...note, phaseId })));
    await this.write(session, [...named, ...anonymous]);
    const ids = (notes: readonly { readonly id: string }[]) => notes.map(({ id }) => id);
    if (named.length > 0) await this.notes.delete(inSession, ids(named));
    const onBoard = new Set(ids(anonymous));
    for (const row of rows) if (row.privateKey || row.notes.some(isFree)) await this.emptied(row, onBoard);
  }

  private async write(session: Session, notes: readonly NewNote[]): Promise<void> {
    if (notes.length === 0) return;
    const shuffled = shuffle(notes, chance).map(({ id, text, phaseId, columnId }) => ({ id, text, phaseId, columnId }));
    await this.documents.write(session.boardId, (document) => {
      const board = new Board(document);
      board.addNotes(shuffled.filter((note) => board.textOf(note.id) === null));
    });
  }

  /** The board has these notes; nobody gets a right to write there any more. */
  private emptied(
    inPhase: { organisationId: string; sessionId: string; phaseId: string },
    onBoard: ReadonlySet<string>,
  ) {
    return this.database.transaction(async () => {
      const row = await this.anonymous.lock(inPhase);
      if (!row) return;
      if (row.notes.some(({ id }) => onBoard.has(id)))
        await this.anonymous.keep(
          inPhase,
          row.notes.filter(({ id }) => !onBoard.has(id)),
        );
      if (row.privateKey) await this.anonymous.end(inPhase);
    });
  }

  private async finishAll(): Promise<void> {
    const rows = await this.repository.withIds([
      ...new Set([...(await this.notes.sessionIds()), ...(await this.anonymous.sessionIds())]),
    ]);
    for (const session of await this.sessions.ofAll(rows))
      await this.finish(session).catch((error: unknown) => this.failed(error));
  }

  private failed(error: unknown): void {
    this.logger.error('A reveal could not be finished', error);
  }
}
