import type { Locale } from '@inrol/contracts';
import type {
  Breakout,
  BreakoutGroup,
  SessionPhase,
  SessionRole,
  SessionStatus,
  Timer,
} from '@inrol/contracts/sessions';
import type { Carry } from '@inrol/domain/sessions';
import type { PersonKey, ProcessMapContent } from '@inrol/contracts/sync';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who has a role, without their names. */
export type RoleInRow = Omit<SessionRole, 'people'> & { readonly people: readonly PersonKey[] };

/** Who is in which small group, without their names. */
export type BreakoutInRow = Omit<Breakout, 'groups'> & {
  readonly groups: readonly (Omit<BreakoutGroup, 'people'> & { readonly people: readonly PersonKey[] })[];
};

/** A session: what everyone in it shares, except the documents, and except names, which are read where people keep them. */
@Entity('session')
@Index(['organisationId', 'teamId'])
@Index(['organisationId', 'trackId'])
@Index(['organisationId', 'seriesId'])
export class SessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  teamId: string;

  @Column('uuid', { nullable: true })
  trackId: string | null;

  /** The same for all that were planned together. */
  @Column('uuid', { nullable: true })
  seriesId: string | null;

  @Column('text')
  title: string;

  @Column('text')
  question: string;

  @Column('text')
  methodKey: string;

  @Column('text')
  language: Locale;

  @Column('text')
  status: SessionStatus;

  @Column('jsonb')
  phases: SessionPhase[];

  @Column('uuid', { nullable: true })
  currentPhaseId: string | null;

  @Column('jsonb')
  roles: RoleInRow[];

  @Column('uuid', { nullable: true })
  currentTurnId: string | null;

  @Column('jsonb')
  timer: Timer;

  @Column('jsonb')
  breakouts: BreakoutInRow[];

  /** What has yet to go from the boards of small groups to another. */
  @Column('jsonb')
  carries: Carry[];

  /** Who leads now comes first. */
  @Column('uuid', { array: true })
  facilitatorIds: string[];

  /** Lets guests in while the session is open. */
  @Column('text', { unique: true })
  joinCode: string;

  @Column('uuid')
  boardId: string;

  @Index()
  @Column('uuid', { nullable: true })
  processMapId: string | null;

  @Column('uuid', { nullable: true })
  processMapDocumentId: string | null;

  /** The session that this is a dry run of; every list leaves it out. */
  @Column('uuid', { nullable: true })
  rehearsalOf: string | null;

  /** What was drawn when the session closed: the map itself goes on changing. */
  @Column('jsonb', { nullable: true })
  mapWhenClosed: ProcessMapContent | null;

  /** Grows by one at each change. */
  @Column('int')
  revision: number;

  @Column('timestamptz', { nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** Until when people take part in their own time; for lists, which do without the phases. */
  @Column('timestamptz', { nullable: true })
  openUntil: Date | null;

  /** Stays when the session is opened again. */
  @Column('timestamptz', { nullable: true })
  firstClosedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
