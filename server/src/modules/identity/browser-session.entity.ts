import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A browser that is signed in, or that is a guest. The token itself is only in its cookie. */
@Entity('browser_session')
export class BrowserSessionEntity {
  /** SHA-256 of the token, hex. */
  @PrimaryColumn('text')
  tokenHash: string;

  @Index()
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  guestId: string | null;

  @Column('timestamptz')
  expiresAt: Date;
}
