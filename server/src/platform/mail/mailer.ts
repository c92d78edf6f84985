import { Injectable, Logger } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Config } from '../config/config.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Whom an answer goes to, where that is somebody. */
  readonly replyTo?: string;
  /** For the reader's calendar (RFC 5545), as `method` asks (RFC 6047). */
  readonly calendar?: { readonly method: CalendarMethod; readonly content: string };
}

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** Sends mail when SMTP is configured. */
@Injectable()
export class Mailer {
  private readonly logger = new Logger(Mailer.name);
  private transport: Promise<Transporter> | null = null;

  constructor(private readonly config: Config) {}

  /** Whether an SMTP server is configured. */
  get sends(): boolean {
    return this.config.smtpUrl !== null;
  }

  /** Hands a mail to the SMTP server. False where none is configured or it did not take the mail: then a link is copied by hand. */
  async send({ calendar, ...mail }: Mail): Promise<boolean> {
    const { smtpUrl, mailFrom } = this.config;
    if (smtpUrl === null) return false;
    this.transport ??= connect(smtpUrl);
    try {
      const transport = await this.transport;
      const icalEvent = calendar && { ...calendar, filename: 'inrol.ics' };
      await transport.sendMail({ from: mailFrom, ...mail, ...(icalEvent && { icalEvent }) });
      return true;
    } catch (error) {
      // its message repeats to whom the mail was going
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      this.logger.error(`A mail was not taken by the SMTP server (${[code, responseCode].filter(Boolean).join(' ')})`);
      return false;
    }
  }
}

/** Loaded with the first mail: a process that sends none does without. */
const connect = async (smtpUrl: string): Promise<Transporter> => (await import('nodemailer')).createTransport(smtpUrl);
