import type { PersonKey } from '@inrol/contracts/sync';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** With what the right to react in a session is signed, and for whom that was done; both go away at the close. */
@Entity('reaction_key')
export class ReactionKeyEntity {
  @PrimaryColumn('uuid')
  sessionId: string;

  @Column('uuid')
  organisationId: string;

  /** PKCS 8, PEM; null when no more reactions are taken. */
  @Column('text', { nullable: true })
  privateKey: string | null;

  @Column('text')
  modulus: string;

  /** Who had a right signed, and under which cover: it says nothing of the right itself. */
  @Column('jsonb')
  given: Record<PersonKey, string>;
}
