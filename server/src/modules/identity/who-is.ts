import type { Account, Guest, Me } from '@inrol/contracts/identity';
import { Injectable } from '@nestjs/common';
import { Gathered } from '../../platform/database/index.ts';
import type { Authenticator, Who } from '../../platform/http/index.ts';
import { Accounts } from './accounts.ts';
import type { BrowserSessionEntity } from './browser-session.entity.ts';
import { BrowserSessions } from './browser-sessions.ts';
import { tokenIn } from './cookies.ts';
import { Guests } from './guests.ts';
import { Memberships } from './memberships.ts';

const nobody: Who = { account: null, memberships: [], guest: null };

/** Says who a browser is, from its cookies: of a hall full of people who come at once with few statements. */
@Injectable()
export class WhoIs implements Authenticator {
  private readonly sessionOf: Gathered<string, BrowserSessionEntity>;
  private readonly accountOf: Gathered<string, Account>;
  private readonly guestOf: Gathered<string, Guest>;

  constructor(
    sessions: BrowserSessions,
    accounts: Accounts,
    guests: Guests,
    private readonly memberships: Memberships,
  ) {
    this.sessionOf = new Gathered((tokens) => sessions.find(tokens));
    this.accountOf = new Gathered((ids) => accounts.named(ids));
    this.guestOf = new Gathered((ids) => guests.named(ids));
  }

  /** One browser can have an account in one organisation and be a guest in another. */
  async whoIs(cookies: string | undefined): Promise<Who> {
    const [account, guest] = await Promise.all([
      this.session(tokenIn(cookies, 'account')),
      this.session(tokenIn(cookies, 'guest')),
    ]);
    const who = account?.accountId ? await this.account(account.accountId) : nobody;
    return guest?.guestId ? { ...who, guest: (await this.guestOf.of(guest.guestId)) ?? null } : who;
  }

  /** The same, as its own browser sees it. */
  async account(accountId: string): Promise<Who & Me> {
    const account = (await this.accountOf.of(accountId)) ?? null;
    return {
      account,
      memberships: account ? await this.memberships.of(accountId) : [],
      guest: null,
    };
  }

  private async session(token: string | null): Promise<BrowserSessionEntity | undefined> {
    return token === null ? undefined : this.sessionOf.of(token);
  }
}
