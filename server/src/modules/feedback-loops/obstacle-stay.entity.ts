import type { AnswerKind } from '@inrol/contracts/feedback-loops';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One stay of an obstacle with a team that has to answer; the answer, once there, is part of it. */
@Entity('obstacle_stay')
@Unique(['obstacleId', 'ordinal'])
@Index('obstacle_stay_open', ['teamId', 'since'], { where: '"answerKind" IS NULL' })
export class ObstacleStayEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  obstacleId: string;

  /** 1 for the first team it waited with. */
  @Column('int')
  ordinal: number;

  @Index()
  @Column('uuid')
  teamId: string;

  @Column('timestamptz')
  since: Date;

  @Column('date')
  dueOn: string;

  @Column('text', { nullable: true })
  answerKind: AnswerKind | null;

  @Column('text', { nullable: true })
  answerText: string | null;

  @Column('uuid', { nullable: true })
  answeredById: string | null;

  /** The session that the answer made. */
  @Column('uuid', { nullable: true })
  talkId: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
