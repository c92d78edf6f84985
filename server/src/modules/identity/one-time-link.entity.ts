import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type LinkPurpose = 'setup' | 'invitation' | 'password-reset';

/** A link that works once and for a while. */
@Entity('one_time_link')
export class OneTimeLinkEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** SHA-256 of the token, hex. */
  @Column('text', { unique: true })
  tokenHash: string;

  @Index()
  @Column('text')
  purpose: LinkPurpose;

  @Index()
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** Of an invitation: whom, as what, in which teams. */
  @Column('jsonb', { nullable: true })
  invites: Invites | null;

  @Column('timestamptz')
  expiresAt: Date;
}

export interface Invites {
  readonly email: string;
  readonly role: 'admin' | 'member';
  readonly teamIds: readonly string[];
}
