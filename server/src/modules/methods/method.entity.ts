import type { MethodContent } from '@inrol/contracts/methods';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A method that an organisation made its own. Sessions have copies, so it can go without harm to any. */
@Entity('method')
export class MethodEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('jsonb')
  content: MethodContent;

  @Column('uuid')
  makerId: string;

  /** Grows by one at each change. */
  @Column('int')
  revision: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
