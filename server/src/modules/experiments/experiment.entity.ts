import type { DecisionKind, ExperimentStatus, Origin } from '@inrol/contracts/experiments';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('experiment')
export class ExperimentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  teamId: string;

  @Index()
  @Column('uuid', { nullable: true })
  trackId: string | null;

  /** The question. */
  @Column('text')
  title: string;

  @Column('text')
  expectation: string;

  @Column('text')
  change: string;

  @Column('text')
  forWhom: string;

  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('text')
  boundary: string;

  @Column('uuid', { nullable: true })
  goalId: string | null;

  @Column('text')
  status: ExperimentStatus;

  @Column('int')
  iteration: number;

  /** The first of its iterations; itself when it is the first. */
  @Index()
  @Column('uuid')
  firstId: string;

  @Column('text', { nullable: true })
  decisionKind: DecisionKind | null;

  @Column('text', { nullable: true })
  learning: string | null;

  @Column('uuid', { nullable: true })
  practiceId: string | null;

  @Column('jsonb', { nullable: true })
  origin: Origin | null;

  /** Grows by one whenever its plan or its state changes. */
  @Column('int')
  revision: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;
}
