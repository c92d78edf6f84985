import type { InputOf, ParsedInputOf } from '@inrol/contracts';
import type { Account, identityRoutes, Me } from '@inrol/contracts/identity';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { found, Refusal } from '../../platform/errors/index.ts';
import { Accounts } from './accounts.ts';
import { BrowserSessions, type OpenedSession } from './browser-sessions.ts';
import { OneTimeLinks } from './one-time-links.ts';
import { PasswordMail } from './password-mail.ts';
import { SignInTries } from './sign-in-tries.ts';
import { WhoIs } from './who-is.ts';

type Routes = typeof identityRoutes;
export interface SignedIn {
  readonly me: Me;
  readonly opened: OpenedSession;
}

/** Signing in and out, and passwords. */
@Injectable()
export class IdentityService {
  private readonly logger = new Logger(IdentityService.name);

  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: BrowserSessions,
    private readonly links: OneTimeLinks,
    private readonly who: WhoIs,
    private readonly tries: SignInTries,
    private readonly mail: PasswordMail,
    private readonly database: Database,
  ) {}

  async signIn({ email, password }: InputOf<Routes['signIn']>): Promise<SignedIn> {
    return this.open((await this.prove(email, password)).id);
  }

  /** The account these belong to. Refuses with `sign-in-failed`, and after too many tries with `too-many-tries`. */
  async prove(email: string, password: string): Promise<Account> {
    await this.tries.count(email);
    const account = await this.accounts.withPassword(email, password);
    if (!account) throw new Refusal('sign-in-failed');
    await this.tries.forget(email);
    return account;
  }

  /** Proves once more who it is, for what cannot be undone. Refuses with `password-wrong` or `too-many-tries`. */
  async confirm({ email }: Pick<Account, 'email'>, password: string): Promise<void> {
    await this.tries.count(email);
    if (!(await this.accounts.withPassword(email, password))) throw new Refusal('password-wrong');
    await this.tries.forget(email);
  }

  /** Opens a session for an account that has just proved who it is. */
  async open(accountId: string): Promise<SignedIn> {
    return {
      me: await this.who.account(accountId),
      opened: await this.sessions.ofAccount(accountId),
    };
  }

  async signOut(tokens: readonly (string | null)[]): Promise<void> {
    for (const token of tokens) await this.sessions.end(token);
  }

  async change(accountId: string, change: ParsedInputOf<Routes['updateMe']>): Promise<Me> {
    await this.accounts.change(accountId, change);
    return this.who.account(accountId);
  }

  /** Mails a link where the address is known. Returns before that, so that the time it takes tells nothing. */
  askReset(email: string): void {
    this.mailReset(email).catch((error: unknown) => this.logger.error('A reset link was not made', error));
  }

  async resetPassword({ token, password }: ParsedInputOf<Routes['resetPassword']>): Promise<SignedIn> {
    const accountId = await this.database.transaction(async () => {
      const link = await this.links.use('password-reset', token);
      const account = found(await this.accounts.byId(link.accountId!));
      await this.accounts.setPassword(account.id, password);
      await this.links.dropOf('password-reset', account.id);
      await this.tries.forget(account.email);
      return account.id;
    });
    await this.sessions.endAll(accountId);
    return this.open(accountId);
  }

  private async mailReset(email: string): Promise<void> {
    const account = await this.accounts.byEmail(email);
    if (account) await this.mail.send(account, null);
  }
}
