import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A note of which nobody knows the writer: no name, no moment, no number. */
export interface AnonymousNote {
  /** Random, made by the writer, and kept on the board. */
  readonly id: string;
  readonly columnId: string | null;
  readonly text: string;
  /** The name of the secret of the right that it was written with. */
  readonly right: string;
}

/**
 * The notes of one anonymous phase until their reveal, all in one row and in the order of their random ids: so that no row,
 * moment or place on the disk is anybody's. The key signs rights to write; it goes away at the reveal.
 */
@Entity('anonymous_phase')
export class AnonymousPhaseEntity {
  @PrimaryColumn('uuid')
  phaseId: string;

  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  organisationId: string;

  /** PKCS 8, PEM; null after the reveal. */
  @Column('text', { nullable: true })
  privateKey: string | null;

  @Column('text')
  modulus: string;

  @Column('jsonb')
  notes: AnonymousNote[];
}
