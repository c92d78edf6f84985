import { randomInt } from 'node:crypto';
import type { Session } from '@inrol/contracts/sessions';
import { shuffle, takesPrivateNotes } from '@inrol/domain/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Documents } from '../../sync/index.ts';
import { PrivateNotesRepository } from './private-notes.repository.ts';
import { Sessions } from './sessions.ts';
import { SessionsRepository } from './sessions.repository.ts';

const RANGE = 2 ** 47;
const random = (): number => randomInt(RANGE) / RANGE;

/**
 * Brings the notes of a revealed phase to the board, shuffled and without their writers. The phase is marked as revealed
 * first, so that no note is added any more; a row goes away only after the board has it on disk. Cut off in between,
 * it is done again, and a note that is on the board already is left as it is.
 */
@Injectable()
export class Reveals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Reveals.name);
  private finishing = Promise.resolve();

  constructor(
    private readonly notes: PrivateNotesRepository,
    private readonly repository: SessionsRepository,
    private readonly sessions: Sessions,
    private readonly documents: Documents,
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
    const rows = await this.notes.ofPhases(
      inSession,
      revealed.map((phase) => phase.id),
    );
    if (rows.length === 0) return;
    const notes = shuffle(rows, random).map(({ id, text, phaseId, columnId }) => ({ id, text, phaseId, columnId }));
    await this.documents.write(session.boardId, (document) => {
      const board = new Board(document);
      board.addNotes(notes.filter((note) => board.textOf(note.id) === null));
    });
    await this.notes.delete(
      inSession,
      rows.map((row) => row.id),
    );
  }

  private async finishAll(): Promise<void> {
    const rows = await this.repository.withIds(await this.notes.sessionIds());
    for (const session of await this.sessions.ofAll(rows))
      await this.finish(session).catch((error: unknown) => this.failed(error));
  }

  private failed(error: unknown): void {
    this.logger.error('A reveal could not be finished', error);
  }
}
