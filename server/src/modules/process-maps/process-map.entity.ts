import type { ProcessMapContent } from '@inrol/contracts/sync';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A map of how a team works; what is drawn is a live document. */
@Entity('process_map')
export class ProcessMapEntity {
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

  @Column('uuid', { nullable: true })
  goalId: string | null;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('uuid')
  documentId: string;

  @Column('timestamptz')
  createdAt: Date;
}

/** The map as it was at a moment that somebody gave a name. Never changes. */
@Entity('process_map_version')
export class MapVersionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  processMapId: string;

  @Column('text')
  name: string;

  @Column('timestamptz')
  at: Date;

  @Column('jsonb')
  content: ProcessMapContent;
}
