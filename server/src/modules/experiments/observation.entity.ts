import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody saw while an experiment ran. */
@Entity('observation')
export class ObservationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  experimentId: string;

  @Column('date')
  on: string;

  @Column('text')
  text: string;

  @Index()
  @Column('uuid')
  accountId: string;

  @Column('timestamptz')
  at: Date;
}
