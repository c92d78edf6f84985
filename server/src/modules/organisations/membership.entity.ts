import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An account in an organisation. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @Index()
  @PrimaryColumn('uuid')
  accountId: string;

  @Column('text')
  role: 'admin' | 'member';
}
