import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A group that joins a track; the first are the initiators. */
@Entity('cohort')
@Unique(['trackId', 'ordinal'])
export class CohortEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  trackId: string;

  @Column('int')
  ordinal: number;

  @Column('text')
  name: string;

  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('uuid', { array: true })
  memberIds: string[];

  @Column('timestamptz')
  createdAt: Date;
}
