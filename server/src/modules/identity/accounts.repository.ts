import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { AccountEntity } from './account.entity.ts';

@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  private get accounts() {
    return this.database.of(AccountEntity);
  }

  byId(id: string): Promise<AccountEntity | null> {
    return this.accounts.findOneBy({ id });
  }

  byIds(ids: readonly string[]): Promise<AccountEntity[]> {
    return this.accounts.findBy({ id: In([...ids]) });
  }

  byEmail(email: string): Promise<AccountEntity | null> {
    return this.accounts.findOneBy({ email });
  }

  async insert(account: AccountEntity): Promise<AccountEntity> {
    await this.accounts.insert(account);
    return account;
  }

  async update(id: string, change: Partial<AccountEntity>): Promise<void> {
    await this.accounts.update({ id }, change);
  }
}
