import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A job whose time has yet to come. */
@Entity('planned_job')
export class PlannedJobEntity {
  /** One plan for each; a later one takes its place. */
  @PrimaryColumn('text')
  key: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  payload: object;

  @Index()
  @Column('timestamptz')
  dueAt: Date;
}
