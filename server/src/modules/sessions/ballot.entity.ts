import type { Ballot } from '@inrol/contracts/sessions';
import type { PersonKey } from '@inrol/contracts/sync';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one person says in one vote. When the result is shown it is counted, and every ballot of that vote goes away. */
@Entity('ballot')
export class BallotEntity {
  /** The phase that votes, or the proposal that was put to the group in it. */
  @PrimaryColumn('uuid')
  voteId: string;

  @PrimaryColumn('text')
  castBy: PersonKey;

  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  phaseId: string;

  @Column('jsonb')
  ballot: Ballot;
}
