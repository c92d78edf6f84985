import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the raising team said of an answer that came back. */
@Entity('obstacle_verdict')
export class ObstacleVerdictEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  obstacleId: string;

  @Column('boolean')
  confirmed: boolean;

  @Column('text')
  text: string;

  @Column('timestamptz')
  at: Date;
}
