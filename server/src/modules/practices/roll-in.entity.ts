import type { OwnExperience, RollInStatus } from '@inrol/contracts/practices';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Where a team is with a practice. */
@Entity('roll_in')
@Unique(['practiceId', 'teamId'])
export class RollInEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  practiceId: string;

  @Index()
  @Column('uuid')
  teamId: string;

  @Column('text')
  status: RollInStatus;

  @Column('jsonb', { nullable: true })
  experience: OwnExperience | null;

  @Column('text', { nullable: true })
  notForUsBecause: string | null;

  @Column('timestamptz')
  since: Date;
}

/** A place a team has been with a practice. Only ever added to. */
@Entity('roll_in_step')
export class RollInStepEntity {
  @PrimaryColumn('uuid')
  rollInId: string;

  /** 1 for the first. */
  @PrimaryColumn('int')
  ordinal: number;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('text')
  status: RollInStatus;

  @Column('text', { nullable: true })
  because: string | null;

  @Column('timestamptz')
  at: Date;
}

/** A team's own form of a practice. */
@Entity('practice_variant')
export class VariantEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  rollInId: string;

  @Column('text')
  changed: string;

  @Column('text')
  why: string;

  @Column('uuid', { nullable: true })
  basedOnId: string | null;

  @Column('timestamptz')
  at: Date;
}
