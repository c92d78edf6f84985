import type { Layer } from '@inrol/contracts/organisations';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('team')
@Unique(['organisationId', 'name'])
export class TeamEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('text')
  name: string;

  @Column('text')
  layer: Layer;

  /** The team its obstacles climb to. */
  @Column('uuid', { nullable: true })
  answersTo: string | null;

  @Column('text', { nullable: true })
  partner: string | null;
}

/** Somebody in a team; a lead speaks for it when it has to answer. */
@Entity('team_membership')
export class TeamMembershipEntity {
  @PrimaryColumn('uuid')
  teamId: string;

  @Index()
  @PrimaryColumn('uuid')
  accountId: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('boolean')
  lead: boolean;
}
