import type { PersonKey } from '@inrol/contracts/sync';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A note that only its writer can read. At the reveal it goes to the board without its writer, and this row goes away. */
@Entity('private_note')
@Index(['sessionId', 'phaseId'])
export class PrivateNoteEntity {
  /** Made by the writer, and kept on the board. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  phaseId: string;

  @Column('uuid', { nullable: true })
  columnId: string | null;

  @Column('text')
  writtenBy: PersonKey;

  @Column('text')
  text: string;

  @Column('timestamptz')
  createdAt: Date;
}
