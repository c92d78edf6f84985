import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A name in one session, without an account. */
@Entity('guest')
export class GuestEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  sessionId: string;

  @Column('timestamptz')
  joinedAt: Date;
}
