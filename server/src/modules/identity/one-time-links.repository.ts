import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { OneTimeLinkEntity, type LinkPurpose } from './one-time-link.entity.ts';

@Injectable()
export class OneTimeLinksRepository {
  constructor(private readonly database: Database) {}

  private get links() {
    return this.database.of(OneTimeLinkEntity);
  }

  byHash(purpose: LinkPurpose, hash: string): Promise<OneTimeLinkEntity | null> {
    return this.links.findOneBy({ purpose, tokenHash: hash });
  }

  open(purpose: LinkPurpose, organisationId: string, now: Date): Promise<OneTimeLinkEntity[]> {
    return this.links.find({
      where: { purpose, organisationId, expiresAt: MoreThan(now) },
      order: { expiresAt: 'DESC' },
    });
  }

  async insert(link: OneTimeLinkEntity): Promise<void> {
    await this.links.insert({
      ...link,
      invites: link.invites && {
        ...link.invites,
        teamIds: [...link.invites.teamIds],
      },
    });
  }

  /** Whether it was still there. */
  async delete(id: string): Promise<boolean> {
    const { affected } = await this.links.delete({ id });
    return affected === 1;
  }

  async deleteOfAccount(purpose: LinkPurpose, accountId: string): Promise<void> {
    await this.links.delete({ purpose, accountId });
  }

  async deleteOfPerson(accountId: string, email: string): Promise<void> {
    const ofPerson = `"accountId" = :accountId OR lower(invites ->> 'email') = :email`;
    await this.links.createQueryBuilder().delete().where(ofPerson, { accountId, email }).execute();
  }

  async deleteAll(purpose: LinkPurpose): Promise<void> {
    await this.links.delete({ purpose });
  }
}
