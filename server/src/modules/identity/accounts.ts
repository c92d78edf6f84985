import { randomUUID } from 'node:crypto';
import type { Locale } from '@inrol/contracts';
import type { Account } from '@inrol/contracts/identity';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { found } from '../../platform/errors/index.ts';
import type { AccountEntity } from './account.entity.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { Passwords } from './passwords.ts';
import { newToken } from './token.ts';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
}

/** What everybody is called who was erased. */
const formerly: Readonly<Record<Locale, string>> = { nl: 'Oud-collega', en: 'Former colleague' };

const shown = ({ id, name, email, locale }: AccountEntity): Account => ({
  id,
  name,
  email,
  locale,
});

/** People who can sign in. */
@Injectable()
export class Accounts {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  async create({ name, email, password, locale }: NewAccount): Promise<Account> {
    const passwordHash = await this.passwords.hash(password);
    const createdAt = this.clock.now();
    return shown(
      await this.repository.insert({
        id: randomUUID(),
        name,
        email,
        passwordHash,
        locale,
        createdAt,
      }),
    );
  }

  async byId(id: string): Promise<Account | null> {
    const account = await this.repository.byId(id);
    return account && shown(account);
  }

  async byEmail(email: string): Promise<Account | null> {
    const account = await this.repository.byEmail(email);
    return account && shown(account);
  }

  /** Accounts by id, for those who show names. */
  async named(ids: readonly string[]): Promise<Map<string, Account>> {
    const accounts = ids.length === 0 ? [] : await this.repository.byIds(ids);
    return new Map(accounts.map((account) => [account.id, shown(account)]));
  }

  /** The account these belong to, or null; takes the same time either way. */
  async withPassword(email: string, password: string): Promise<Account | null> {
    const account = await this.repository.byEmail(email);
    const right = await this.passwords.match(account?.passwordHash ?? null, password);
    return account && right ? shown(account) : null;
  }

  async setPassword(id: string, password: string): Promise<void> {
    await this.repository.update(id, {
      passwordHash: await this.passwords.hash(password),
    });
  }

  /** When somebody came. */
  async since(id: string): Promise<Date> {
    return found(await this.repository.byId(id)).createdAt;
  }

  /** Who keeps their account here has these words in the place of their name. */
  calledAfterErasing({ locale }: Pick<Account, 'locale'>): string {
    return formerly[locale];
  }

  /**
   * Puts nobody in the place of a person: whatever refers to this account has no name, no address and no way in any more. The
   * row stays, so that what a team did together stays whole.
   */
  async erase({ id, locale }: Account): Promise<void> {
    const passwordHash = await this.passwords.hash(newToken());
    await this.repository.update(id, { name: formerly[locale], email: `${id}@erased.invalid`, passwordHash });
  }

  async change(id: string, change: { name?: string | undefined; locale?: Locale | undefined }): Promise<void> {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    if (Object.keys(given).length > 0) await this.repository.update(id, given);
  }
}
