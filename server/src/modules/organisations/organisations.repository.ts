import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { OrganisationEntity } from './organisation.entity.ts';

@Injectable()
export class OrganisationsRepository {
  constructor(private readonly database: Database) {}

  private get organisations() {
    return this.database.of(OrganisationEntity);
  }

  byId(id: string): Promise<OrganisationEntity | null> {
    return this.organisations.findOneBy({ id });
  }

  byIds(ids: readonly string[]): Promise<OrganisationEntity[]> {
    return this.organisations.find({
      where: { id: In([...ids]) },
      order: { name: 'ASC' },
    });
  }

  hasSlug(slug: string): Promise<boolean> {
    return this.organisations.existsBy({ slug });
  }

  any(): Promise<boolean> {
    return this.organisations.exists();
  }

  async insert(organisation: OrganisationEntity): Promise<void> {
    await this.organisations.insert(organisation);
  }

  async update(id: string, change: Partial<OrganisationEntity>): Promise<void> {
    await this.organisations.update({ id }, change);
  }
}
