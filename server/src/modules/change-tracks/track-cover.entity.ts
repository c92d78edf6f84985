import type { CoverStatus } from '@inrol/contracts/change-tracks';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Cover that was asked for a track. The newest one counts; those before it stay as they were. */
@Entity('track_cover')
export class TrackCoverEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  trackId: string;

  @Column('text')
  status: CoverStatus;

  @Index()
  @Column('uuid')
  sponsorId: string;

  @Column('text')
  what: string;

  @Column('date', { nullable: true })
  until: string | null;

  @Column('text')
  reach: string;

  @Column('text', { nullable: true })
  declinedBecause: string | null;

  @Column('timestamptz')
  askedAt: Date;
}
