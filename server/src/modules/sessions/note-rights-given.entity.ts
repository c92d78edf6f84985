import type { PersonKey } from '@inrol/contracts/sync';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody can write in an anonymous phase. Everybody in the session gets that, also who never writes; it goes at the reveal. */
@Entity('note_rights_given')
export class NoteRightsGivenEntity {
  @PrimaryColumn('uuid')
  phaseId: string;

  @PrimaryColumn('text')
  person: PersonKey;

  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  organisationId: string;

  /** SHA-256 of what was signed, which is covered: it says nothing of the rights themselves. */
  @Column('text')
  covers: string;
}
