import type { Origin } from '@inrol/contracts/experiments';
import type { PracticeStatus } from '@inrol/contracts/practices';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('practice')
export class PracticeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('text')
  title: string;

  @Column('text')
  status: PracticeStatus;

  @Index()
  @Column('uuid')
  originTeamId: string;

  @Index()
  @Column('uuid', { nullable: true })
  trackId: string | null;

  @Column('text')
  core: string;

  @Column('text')
  free: string;

  @Column('text')
  story: string;

  @Column('uuid', { nullable: true })
  goalId: string | null;

  @Column('uuid', { nullable: true })
  originExperimentId: string | null;

  @Column('jsonb', { nullable: true })
  origin: Origin | null;

  /** Grows by one whenever its words, its state or an answer to a proposal change. */
  @Column('int')
  revision: number;

  @Column('timestamptz')
  createdAt: Date;
}

/** Core and free as they were from one moment on. */
@Entity('practice_version')
export class PracticeVersionEntity {
  @PrimaryColumn('uuid')
  practiceId: string;

  @PrimaryColumn('int')
  number: number;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('text')
  core: string;

  @Column('text')
  free: string;

  @Column('text')
  because: string;

  /** The team whose proposal it came from. */
  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Column('timestamptz')
  at: Date;
}

/** Somebody who keeps a practice. */
@Entity('practice_carrier')
export class PracticeCarrierEntity {
  @PrimaryColumn('uuid')
  practiceId: string;

  @PrimaryColumn('uuid')
  accountId: string;

  @Index()
  @Column('uuid')
  organisationId: string;
}
