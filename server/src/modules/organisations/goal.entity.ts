import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What should be better in society, and for whom. */
@Entity('goal')
export class GoalEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('text')
  statement: string;

  @Column('text')
  forWhom: string;

  @Column('timestamptz')
  createdAt: Date;
}
