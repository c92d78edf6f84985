import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Documents } from '../../sync/index.ts';
import { Guests } from '../identity/index.ts';
import { ProcessMapsService } from '../process-maps/index.ts';
import type { SessionEntity } from './session.entity.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Takes a session away with all that was written in it, everybody who was in it as a guest, and an empty map. */
@Injectable()
export class Removal {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly guests: Guests,
    private readonly documents: Documents,
    private readonly maps: ProcessMapsService,
    private readonly database: Database,
  ) {}

  /** Only what nobody counts on: a rehearsal, or a session that did not begin. */
  async of(row: SessionEntity): Promise<void> {
    await this.database.transaction(() => this.fromTables(row));
    await this.fromScreens(row);
  }

  /** The first half: takes part in the transaction that is on its way. */
  async fromTables(row: SessionEntity): Promise<void> {
    await this.repository.deleteWithAll(row.organisationId, row.id);
    await this.guests.forgetSession(row.organisationId, row.id);
    for (const board of boardsOf(row)) await this.documents.remove(board);
    await this.withoutMap(row);
  }

  /** The second half, once that is kept: whoever has it open does not any more. */
  async fromScreens(row: SessionEntity): Promise<void> {
    for (const board of boardsOf(row)) await this.documents.recheck(board);
    if (row.processMapDocumentId) await this.documents.recheck(row.processMapDocumentId);
  }

  /** The map that was started for it is nobody's as long as nothing is drawn on it. */
  private async withoutMap({ organisationId, processMapId }: SessionEntity): Promise<void> {
    if (!processMapId || (await this.repository.withMap(organisationId, processMapId)).length > 0) return;
    await this.maps.removeUntouched(organisationId, processMapId);
  }
}

const boardsOf = ({ boardId, breakouts }: SessionEntity): string[] => [
  boardId,
  ...breakouts.flatMap(({ groups }) => groups.map((group) => group.boardId)),
];
