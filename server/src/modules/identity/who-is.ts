import type { Account, Me } from '@inrol/contracts/identity';
import { Injectable } from '@nestjs/common';
import { Gathered } from '../../platform/database/index.ts';
import type { Authenticator, Who } from '../../platform/http/index.ts';
import { Accounts } from './accounts.ts';
import { tokenIn } from './cookies.ts';
import { Memberships } from './memberships.ts';
import { type RecognisedBrowser, RecognisedBrowsers } from './recognised-browsers.ts';

const nobody: Who = { account: null, memberships: [], guest: null };

/** Says who a browser is, from its cookies: of a hall full of people who come at once with few statements. */
@Injectable()
export class WhoIs implements Authenticator {
  private readonly browsers: Gathered<string, RecognisedBrowser>;
  private readonly accountOf: Gathered<string, Account>;

  constructor(
    browsers: RecognisedBrowsers,
    accounts: Accounts,
    private readonly memberships: Memberships,
  ) {
    this.browsers = new Gathered((tokens) => browsers.byTokens(tokens));
    this.accountOf = new Gathered((ids) => accounts.named(ids));
  }

  /** One browser can have an account in one organisation and be a guest in another. */
  async whoIs(cookies: string | undefined): Promise<Who> {
    const [member, guest] = await Promise.all([
      this.recognise(tokenIn(cookies, 'account')),
      this.recognise(tokenIn(cookies, 'guest')),
    ]);
    const who = member?.accountId ? await this.account(member.accountId) : nobody;
    return guest?.guest ? { ...who, guest: guest.guest } : who;
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

  private async recognise(token: string | null): Promise<RecognisedBrowser | undefined> {
    return token === null ? undefined : this.browsers.of(token);
  }
}
