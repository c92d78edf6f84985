import type { AppointmentState } from '@inrol/domain/appointments';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that people were asked for by mail. There is none as long as nobody was. */
@Entity('appointment')
export class AppointmentEntity {
  /** Of what it is about: a session. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  title: string;

  /** What it is about, in a sentence. */
  @Column('text')
  about: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  /** Where it is found, e.g. `/de-oever/sessions/…`. */
  @Column('text')
  path: string;

  @Column('uuid')
  organiserId: string;

  /** Whether people can write there before it begins. */
  @Column('boolean')
  opensEarly: boolean;

  @Column('text')
  state: AppointmentState;

  /** Grows with each change (RFC 5545, SEQUENCE). */
  @Column('int')
  sequence: number;
}
