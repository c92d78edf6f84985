import type { Session } from '@inrol/contracts/sessions';
import type { BoardContent } from '@inrol/contracts/sync';
import { boardsLeft, boardsOf, carriesBetween, type Carry } from '@inrol/domain/sessions';
import { Board } from '@inrol/sync-core/shapes';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Documents } from '../../sync/index.ts';
import { SessionsRepository } from './sessions.repository.ts';

/**
 * Makes and takes away the boards of small groups, and brings what they chose to where it goes. What is to be brought is kept
 * with the change that asks for it, and forgotten only after it is on disk there: cut off in between, it is done again.
 */
@Injectable()
export class BreakoutCarries {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly documents: Documents,
    private readonly database: Database,
  ) {}

  /** Part of the transaction that changes the session. */
  async prepare(before: Session, after: Session): Promise<void> {
    const { organisationId, id } = after;
    const known = new Set(boardsOf(before));
    for (const boardId of boardsOf(after))
      if (!known.has(boardId)) await this.documents.create('board', organisationId, id, boardId);
    for (const boardId of boardsLeft(before, after)) await this.documents.remove(boardId);
    const carries = carriesBetween(before, after);
    if (carries.length === 0) return;
    const row = await this.repository.one(organisationId, id);
    await this.repository.update(organisationId, id, { carries: [...(row?.carries ?? []), ...carries] });
  }

  /** Does what is still to be done; nothing in most sessions. */
  async finish({ organisationId, id }: Pick<Session, 'organisationId' | 'id'>): Promise<void> {
    const pending = async () => (await this.repository.one(organisationId, id))?.carries ?? [];
    const carries = await pending();
    try {
      for (const carry of carries) await this.carry(carry);
    } catch (error) {
      // somebody else was first, and the board it came from is gone
      if ((await pending()).length === 0) return;
      throw error;
    }
    if (carries.length === 0) return;
    await this.database.transaction(async () => {
      const row = await this.repository.lock(organisationId, id);
      // what came meanwhile stands behind it
      const left = row?.carries.filter((carry) => !carries.some((done) => isSame(done, carry))) ?? [];
      const boards = new Set(row?.breakouts.flatMap(({ groups }) => groups.map(({ boardId }) => boardId)));
      for (const { fromBoardId, noteIds } of carries)
        if (noteIds === null && !boards.has(fromBoardId)) await this.documents.remove(fromBoardId);
      await this.repository.update(organisationId, id, { carries: left });
    });
  }

  private async carry(carry: Carry): Promise<void> {
    const from = await this.documents.read(carry.fromBoardId, (document) => new Board(document).toJSON());
    const notes = notesFor(carry, from);
    if (notes.length === 0) return;
    await this.documents.write(carry.toBoardId, (document) => {
      const board = new Board(document);
      board.addNotes(notes.filter(({ id }) => board.textOf(id) === null));
    });
  }
}

/** In the order of the board they come from. A note that was taken back after it was chosen stays away. */
const notesFor = ({ phaseId, noteIds, author: from }: Carry, { notes }: BoardContent) =>
  notes
    .filter(({ id, text }) => (noteIds?.includes(id) ?? true) && text.trim() !== '')
    .map(({ id, text, columnId, author }) => ({ id, text, phaseId, columnId, author: from ?? author }));

const isSame = (one: Carry, other: Carry): boolean => JSON.stringify(one) === JSON.stringify(other);
