import type { LearningQuestion } from '@inrol/contracts/change-tracks';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('learning_question')
export class LearningQuestionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  trackId: string | null;

  /** The session it came up in. */
  @Column('uuid', { nullable: true })
  sessionId: string | null;

  /** Oldest first. */
  @Column('jsonb')
  wordings: LearningQuestion['wordings'];

  @Column('text')
  status: LearningQuestion['status'];

  @Column('int')
  sessionsOpen: number;

  @Column('timestamptz')
  createdAt: Date;
}
