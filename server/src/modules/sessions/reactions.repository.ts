import { noMarks } from '@inrol/domain/sessions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { NoteReactionsEntity } from './note-reactions.entity.ts';
import { ReactionKeyEntity } from './reaction-key.entity.ts';

interface InSession {
  readonly organisationId: string;
  readonly sessionId: string;
}
type OfNote = InSession & { readonly noteId: string };

@Injectable()
export class ReactionsRepository {
  constructor(private readonly database: Database) {}

  private get keys() {
    return this.database.of(ReactionKeyEntity);
  }

  private get notes() {
    return this.database.of(NoteReactionsEntity);
  }

  key({ organisationId, sessionId }: InSession): Promise<ReactionKeyEntity | null> {
    return this.keys.findOneBy({ organisationId, sessionId });
  }

  /** To be changed by nobody else until the transaction ends. */
  lockKey({ organisationId, sessionId }: InSession): Promise<ReactionKeyEntity | null> {
    return this.keys.findOne({ where: { organisationId, sessionId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Leaves what is there already. */
  async begin(row: ReactionKeyEntity): Promise<void> {
    await this.keys.createQueryBuilder().insert().values(row).orIgnore().execute();
  }

  async give({ organisationId, sessionId }: InSession, given: ReactionKeyEntity['given']): Promise<void> {
    await this.keys.update({ organisationId, sessionId }, { given });
  }

  ofSession({ organisationId, sessionId }: InSession): Promise<NoteReactionsEntity[]> {
    return this.notes.find({ where: { organisationId, sessionId }, order: { noteId: 'ASC' } });
  }

  ofNote({ organisationId, sessionId, noteId }: OfNote): Promise<NoteReactionsEntity | null> {
    return this.notes.findOneBy({ organisationId, sessionId, noteId });
  }

  /** What lies under a note, to be changed by nobody else until the transaction ends. */
  async lockNote({ organisationId, sessionId, noteId }: OfNote): Promise<NoteReactionsEntity> {
    const counts = { recognise: 0, thanks: 0, more: 0 };
    const row = { organisationId, sessionId, noteId, marks: noMarks, counts };
    await this.notes.createQueryBuilder().insert().values(row).orIgnore().execute();
    const where = { organisationId, sessionId, noteId };
    return this.notes.findOneOrFail({ where, lock: { mode: 'pessimistic_write' } });
  }

  async keep({ organisationId, sessionId, noteId, marks, counts }: NoteReactionsEntity): Promise<void> {
    await this.notes.update({ organisationId, sessionId, noteId }, { marks, counts });
  }

  /** The counts stay; nothing is left of who had a right, nor of what it was used for. */
  async end({ organisationId, sessionId }: InSession): Promise<void> {
    await this.keys.update({ organisationId, sessionId }, { privateKey: null, given: {} });
    await this.notes.update({ organisationId, sessionId }, { marks: noMarks });
  }
}
