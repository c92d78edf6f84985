import type { Me } from '@inrol/contracts/identity';
import { Injectable } from '@nestjs/common';
import type { Authenticator, Who } from '../../platform/http/index.ts';
import { Accounts } from './accounts.ts';
import { BrowserSessions } from './browser-sessions.ts';
import { tokenIn } from './cookies.ts';
import { Guests } from './guests.ts';
import { Memberships } from './memberships.ts';

const nobody: Who = { account: null, memberships: [], guest: null };

/** Says who a browser is, from its cookies. */
@Injectable()
export class WhoIs implements Authenticator {
  constructor(
    private readonly sessions: BrowserSessions,
    private readonly accounts: Accounts,
    private readonly guests: Guests,
    private readonly memberships: Memberships,
  ) {}

  /** One browser can have an account in one organisation and be a guest in another. */
  async whoIs(cookies: string | undefined): Promise<Who> {
    const accountId = (await this.sessions.find(tokenIn(cookies, 'account')))?.accountId;
    const guestId = (await this.sessions.find(tokenIn(cookies, 'guest')))?.guestId;
    const who = accountId ? await this.account(accountId) : nobody;
    return guestId ? { ...who, guest: await this.guests.byId(guestId) } : who;
  }

  /** The same, as its own browser sees it. */
  async account(accountId: string): Promise<Who & Me> {
    const account = await this.accounts.byId(accountId);
    return {
      account,
      memberships: account ? await this.memberships.of(accountId) : [],
      guest: null,
    };
  }
}
