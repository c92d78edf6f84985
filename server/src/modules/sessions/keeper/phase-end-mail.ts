import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.ts';
import { Mailer } from '../../../platform/mail/mailer.ts';
import { momentWords, type Receiver } from '../../appointments/index.ts';
import type { PhaseNews } from '../phase-due.ts';
import { phaseEndWords } from './phase-end-words.ts';
import type { PhaseToTell } from './phases-due.repository.ts';

/** The mail about a phase in people's own time, in the language of its receiver. */
@Injectable()
export class PhaseEndMail {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /** False where the SMTP server did not take it. */
  send({ name, email, locale }: Receiver, news: PhaseNews, { session, phase, endsAt, path }: PhaseToTell) {
    const { subject, paragraphs } = phaseEndWords[locale][news]({
      name,
      title: session.title,
      phase: phase.title,
      until: momentWords(endsAt, locale, this.config.timeZone),
      url: `${this.config.publicUrl ?? ''}${path}`,
    });
    return this.mailer.send({ to: email, subject, text: `${paragraphs.join('\n\n')}\n` });
  }
}
