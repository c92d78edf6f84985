import type { TrackStatus } from '@inrol/contracts/change-tracks';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('change_track')
export class ChangeTrackEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('text')
  title: string;

  @Column('text')
  purpose: string;

  @Column('text')
  status: TrackStatus;

  @Column('uuid', { nullable: true })
  goalId: string | null;

  /** The teams that take part. */
  @Column('uuid', { array: true })
  teamIds: string[];

  /** Accounts; who started it comes first. */
  @Column('uuid', { array: true })
  facilitatorIds: string[];

  @Column('timestamptz')
  createdAt: Date;
}
