import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A team that meets an obstacle too, or once more. */
@Entity('recurrence')
export class RecurrenceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  obstacleId: string;

  @Column('uuid')
  teamId: string;

  @Column('text')
  text: string;

  /** In which it was met; null where it was said outside one. */
  @Column('uuid', { nullable: true })
  sessionId: string | null;

  @Column('timestamptz')
  at: Date;
}
