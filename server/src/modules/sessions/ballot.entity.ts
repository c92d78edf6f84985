import type { Ballot } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The dots of one person in one vote. At the reveal they are added up, and every ballot goes away. */
@Entity('ballot')
export class BallotEntity {
  @PrimaryColumn('uuid')
  phaseId: string;

  @PrimaryColumn('text')
  castBy: PersonKey;

  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  sessionId: string;

  @Column('jsonb')
  dots: Ballot;
}
