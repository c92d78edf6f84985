import type {
  ProcedureChanger,
  ProcedureDecisionKind,
  ProcedureKind,
  ProcedureStatus,
  QuestionSource,
} from '@inrol/contracts/procedures';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('procedure')
@Unique(['organisationId', 'key'])
export class ProcedureEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  title: string;

  /** The title as it is compared: see `procedureKey`. */
  @Column('text')
  key: string;

  @Column('text')
  kind: ProcedureKind;

  @Column('text')
  purpose: string;

  @Column('text')
  changer: ProcedureChanger;

  @Column('uuid')
  teamId: string;

  @Column('text')
  status: ProcedureStatus;

  @Column('timestamptz')
  createdAt: Date;
}

/** A team asks; who of it did is not kept. */
@Entity('procedure_question')
export class ProcedureQuestionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  procedureId: string;

  @Column('uuid')
  teamId: string;

  @Column('text')
  text: string;

  @Column('jsonb', { nullable: true })
  source: QuestionSource | null;

  @Column('text')
  sourceTitle: string;

  @Column('timestamptz')
  at: Date;
}

@Entity('procedure_decision')
export class ProcedureDecisionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column('uuid')
  organisationId: string;

  @Index()
  @Column('uuid')
  procedureId: string;

  @Column('text')
  kind: ProcedureDecisionKind;

  @Column('text')
  reason: string;

  @Column('text')
  effect: string;

  @Column('uuid', { array: true })
  practiceIds: string[];

  @Column('uuid')
  accountId: string;

  @Column('timestamptz')
  at: Date;
}
