import type { PersonKey } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { PrivateNoteEntity } from './private-note.entity.ts';

interface InSession {
  readonly organisationId: string;
  readonly sessionId: string;
}

@Injectable()
export class PrivateNotesRepository {
  constructor(private readonly database: Database) {}

  private get notes() {
    return this.database.of(PrivateNoteEntity);
  }

  writtenBy({ organisationId, sessionId }: InSession, writtenBy: PersonKey): Promise<PrivateNoteEntity[]> {
    return this.notes.find({ where: { organisationId, sessionId, writtenBy }, order: { createdAt: 'ASC' } });
  }

  /** In every session that somebody was in. */
  allBy(writtenBy: PersonKey): Promise<PrivateNoteEntity[]> {
    return this.notes.find({ where: { writtenBy }, order: { createdAt: 'ASC' } });
  }

  async deleteAllBy(writtenBy: PersonKey): Promise<void> {
    await this.notes.delete({ writtenBy });
  }

  ofPhases({ organisationId, sessionId }: InSession, phaseIds: readonly string[]): Promise<PrivateNoteEntity[]> {
    return this.notes.findBy({ organisationId, sessionId, phaseId: In([...phaseIds]) });
  }

  count({ organisationId, sessionId }: InSession): Promise<number> {
    return this.notes.countBy({ organisationId, sessionId });
  }

  /** Sessions in which notes wait for their reveal, or were left behind by one that was cut off. */
  async sessionIds(): Promise<string[]> {
    const rows = await this.notes
      .createQueryBuilder('note')
      .select('DISTINCT note.sessionId', 'sessionId')
      .getRawMany<{ sessionId: string }>();
    return rows.map((row) => row.sessionId);
  }

  /** Keeps a note, also for the second time. Null where the id is that of somebody else's note. */
  async put(note: PrivateNoteEntity): Promise<PrivateNoteEntity | null> {
    const { organisationId, sessionId, phaseId, writtenBy } = note;
    const { raw } = await this.notes
      .createQueryBuilder()
      .insert()
      .values(note)
      .orUpdate(['columnId', 'text'], ['id'], {
        overwriteCondition: { where: { organisationId, sessionId, phaseId, writtenBy } },
      })
      .returning('*')
      .execute();
    return (raw as PrivateNoteEntity[])[0] ?? null;
  }

  async delete({ organisationId, sessionId }: InSession, ids: readonly string[]): Promise<void> {
    await this.notes.delete({ organisationId, sessionId, id: In([...ids]) });
  }
}
