import type { Proposal } from '@inrol/contracts/practices';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a team would change in a practice, out of its own experience. */
@Entity('practice_proposal')
export class ProposalEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  practiceId: string;

  @Column('uuid')
  teamId: string;

  @Column('text')
  text: string;

  @Column('text')
  status: Proposal['status'];

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('timestamptz')
  at: Date;
}
