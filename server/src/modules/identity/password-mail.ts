import type { Account, MadeLink } from '@inrol/contracts/identity';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { OneTimeLinks } from './one-time-links.ts';

const words = {
  nl: (name: string, url: string) => ({
    subject: 'Kies een nieuw wachtwoord voor Inrol',
    text: `Dag ${name},\n\nMet deze link kies je een nieuw wachtwoord. Hij werkt één keer, twee uur lang.\n\n${url}\n\nHeb je hier niet om gevraagd? Dan hoef je niets te doen.\n`,
  }),
  en: (name: string, url: string) => ({
    subject: 'Choose a new password for Inrol',
    text: `Hello ${name},\n\nWith this link you choose a new password. It works once, for two hours.\n\n${url}\n\nYou did not ask for this? Then you need not do anything.\n`,
  }),
};

/** The link with which somebody chooses a new password. */
@Injectable()
export class PasswordMail {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /** Makes the link and mails it. `origin` is given where the one who asks may copy it by hand, and null where not. */
  async send(account: Account, origin: string | null): Promise<MadeLink> {
    const base = this.config.publicUrl ?? origin;
    if (base === null) return { mailed: false, url: null };
    const token = await this.links.make('password-reset', {
      organisationId: null,
      accountId: account.id,
      invites: null,
    });
    const url = `${base}/reset/${token}`;
    const mailed = await this.mailer.send({
      to: account.email,
      ...words[account.locale](account.name, url),
    });
    return { mailed, url: mailed || origin === null ? null : url };
  }
}
