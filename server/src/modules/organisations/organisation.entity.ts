import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The tenant: everything belongs to one, and nothing crosses. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** Its name in an address. */
  @Column('text', { unique: true })
  slug: string;

  @Column('text')
  kind: 'organisation' | 'partnership';

  @Column('text')
  locale: 'nl' | 'en';

  @Column('int')
  answerDays: number;

  @Column('timestamptz')
  createdAt: Date;
}
