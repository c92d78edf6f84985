import type { PersonKey } from '@inrol/contracts/sync';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who was in the room while the session ran. */
@Entity('attendance')
export class AttendanceEntity {
  @PrimaryColumn('uuid')
  sessionId: string;

  @PrimaryColumn('text')
  person: PersonKey;

  @Column('uuid')
  organisationId: string;
}
