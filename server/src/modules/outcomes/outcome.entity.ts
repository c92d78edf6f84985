import type { PersonKey } from '@inrol/contracts/sync';
import type { Origin } from '@inrol/contracts/experiments';
import type { OutcomeKind } from '@inrol/contracts/outcomes';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a session yielded: an agreement, or the door to what was made. Team and track are those of the session. */
@Entity('outcome')
@Index(['organisationId', 'teamId'])
export class OutcomeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  teamId: string;

  @Column('text')
  kind: OutcomeKind;

  @Column('text')
  title: string;

  /** The experiment, obstacle, practice or question it became. */
  @Column('uuid', { nullable: true })
  targetId: string | null;

  @Column('jsonb', { nullable: true })
  origin: Origin | null;

  /** In words, of somebody who is not known here. */
  @Column('text', { nullable: true })
  owner: string | null;

  /** Of somebody who is: their name is read where it is kept. */
  @Index()
  @Column('text', { nullable: true })
  ownerKey: PersonKey | null;

  @Column('date', { nullable: true })
  dueOn: string | null;

  /** Of an agreement: null as long as nobody has said. */
  @Column('boolean', { nullable: true })
  kept: boolean | null;

  @Column('timestamptz')
  createdAt: Date;
}
