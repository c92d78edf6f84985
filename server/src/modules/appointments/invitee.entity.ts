import type { Appointment } from '@inrol/domain/appointments';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who was asked for an appointment, and what they were last told of it. */
@Entity('appointment_invitee')
export class InviteeEntity {
  @PrimaryColumn('uuid')
  appointmentId: string;

  @PrimaryColumn('uuid')
  @Index()
  accountId: string;

  @Column('uuid')
  organisationId: string;

  /** Null until the first mail. */
  @Column('jsonb', { nullable: true })
  told: Appointment | null;

  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;
}
