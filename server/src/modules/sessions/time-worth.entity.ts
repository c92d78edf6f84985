import type { PersonKey } from '@inrol/contracts/sync';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a session was worth to those in it. One row for all answers, so that no row, moment or order is anybody's; nothing in
 * it says which right was given to whom. When the session is closed only the answers stay, and only if there are enough.
 */
@Entity('time_worth')
export class TimeWorthEntity {
  @PrimaryColumn('uuid')
  sessionId: string;

  @Column('uuid')
  organisationId: string;

  /** PKCS 8, PEM; null when no more answers are taken. */
  @Column('text', { nullable: true })
  privateKey: string | null;

  @Column('text')
  modulus: string;

  /** Who had a right signed, and under which cover. */
  @Column('jsonb')
  given: Record<PersonKey, string>;

  /** Names of the secrets that were used, by alphabet. */
  @Column('jsonb')
  used: string[];

  @Column('jsonb')
  counts: number[];

  @Column('jsonb')
  sentences: string[];
}
