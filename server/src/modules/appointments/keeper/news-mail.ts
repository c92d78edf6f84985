import type { News } from '@inrol/domain/appointments';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Config } from '../../../platform/config/config.ts';
import { Mailer, type CalendarMethod } from '../../../platform/mail/mailer.ts';
import type { AppointmentEntity } from '../appointment.entity.ts';
import { calendarFile } from '../calendar-file.ts';
import { newsWords } from './news-words.ts';
import type { Receiver } from './receivers.repository.ts';
import { whenWords } from './when-words.ts';

/** What one person has to hear of one appointment. */
export interface Item {
  readonly appointment: AppointmentEntity;
  readonly news: News;
  /** When they think it is. */
  readonly before: { readonly startsAt: Date; readonly endsAt: Date };
}

const methods: Readonly<Record<News, CalendarMethod>> = {
  invitation: 'REQUEST',
  change: 'REQUEST',
  cancellation: 'CANCEL',
};

/** The mail that tells it, in the language of its receiver. */
@Injectable()
export class NewsMail {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** False where the SMTP server did not take it. */
  send(receiver: Receiver, organiser: Receiver | null, item: Item): Promise<boolean> {
    const { appointment, news, before } = item;
    const words = newsWords[receiver.locale];
    const about = this.about(receiver, organiser, appointment);
    const beforeWords = whenWords(before.startsAt, before.endsAt, receiver.locale, this.config.timeZone);
    const letter = {
      invitation: () => words.invitation({ ...about, opensEarly: appointment.opensEarly }),
      change: () => words.change({ ...about, before: beforeWords }),
      cancellation: () =>
        words.cancellation({ ...about, when: beforeWords, postponed: appointment.state === 'postponed' }),
    }[news]();
    return this.post(receiver, organiser, letter, methods[news], [
      news === 'cancellation' ? { ...appointment, ...before } : appointment,
    ]);
  }

  /** Several at once: made known in one mail. */
  sendAll(
    receiver: Receiver,
    organiser: Receiver | null,
    appointments: readonly AppointmentEntity[],
  ): Promise<boolean> {
    const all = appointments.map((appointment) => this.about(receiver, organiser, appointment));
    const letter = newsWords[receiver.locale].invitations({ ...all[0]!, all });
    return this.post(receiver, organiser, letter, 'PUBLISH', appointments);
  }

  private about(receiver: Receiver, organiser: Receiver | null, appointment: AppointmentEntity) {
    const { title, about, startsAt, endsAt } = appointment;
    const when = whenWords(startsAt, endsAt, receiver.locale, this.config.timeZone);
    return {
      name: receiver.name,
      organiser: organiser?.name ?? 'Inrol',
      title,
      about,
      when,
      url: this.url(appointment),
    };
  }

  private post(
    receiver: Receiver,
    organiser: Receiver | null,
    letter: { subject: string; text: string },
    method: CalendarMethod,
    appointments: readonly AppointmentEntity[],
  ): Promise<boolean> {
    const sender = { name: organiser?.name ?? 'Inrol', email: this.config.mailAddress };
    const content = calendarFile(
      appointments.map((appointment) => ({ ...appointment, url: this.url(appointment) })),
      { stamp: this.clock.now(), language: receiver.locale, asks: { method, organiser: sender, receiver } },
    );
    const to = receiver.email;
    return this.mailer.send({
      ...{ to, ...letter, calendar: { method, content } },
      ...(organiser && { replyTo: organiser.email }),
    });
  }

  private url({ path }: AppointmentEntity): string {
    return `${this.config.publicUrl ?? ''}${path}`;
  }
}
