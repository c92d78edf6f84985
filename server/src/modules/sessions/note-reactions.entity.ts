import type { ReactionCounts } from '@inrol/contracts/sessions';
import type { ReactionMarks } from '@inrol/domain/sessions';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The reactions under one note. A mark is made of a secret that only one browser has, of the note and of the kind: two marks
 * of one person have nothing in common. At the close only the counts stay.
 */
@Entity('note_reactions')
export class NoteReactionsEntity {
  @PrimaryColumn('uuid')
  sessionId: string;

  @PrimaryColumn('uuid')
  noteId: string;

  @Column('uuid')
  organisationId: string;

  @Column('jsonb')
  marks: ReactionMarks;

  @Column('jsonb')
  counts: ReactionCounts;
}
