import type { Origin } from '@inrol/contracts/experiments';
import type { ObstacleKind, ObstacleStatus } from '@inrol/contracts/feedback-loops';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('obstacle')
@Index('obstacle_alike', { synchronize: false })
@Index('obstacle_words', { synchronize: false })
@Index(['organisationId', 'createdAt', 'id'])
@Index('obstacle_look_again', ['raisedByTeamId', 'askAgainOn'], { where: '"askAgainOn" IS NOT NULL' })
@Index('obstacle_back', ['raisedByTeamId', 'createdAt'], { where: `"status" = 'returned'` })
export class ObstacleEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('text')
  kind: ObstacleKind;

  @Column('text')
  inTheWayOf: string;

  @Column('text')
  status: ObstacleStatus;

  /** From when the raising team is asked whether it still works; null where that is not to be asked, or no more. */
  @Column('date', { nullable: true })
  askAgainOn: string | null;

  @Index()
  @Column('uuid')
  raisedByTeamId: string;

  @Index()
  @Column('uuid', { nullable: true })
  trackId: string | null;

  /** Only of somebody who wanted their name with it; of others nothing is kept that leads back to them. */
  @Column('uuid', { nullable: true })
  raisedById: string | null;

  @Column('jsonb', { nullable: true })
  origin: Origin | null;

  @Column('timestamptz')
  createdAt: Date;
}
