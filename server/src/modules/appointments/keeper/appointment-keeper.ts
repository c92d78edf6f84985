import { newsFor, type Appointment } from '@inrol/domain/appointments';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { JobRunner } from '../../../platform/jobs/index.ts';
import type { AppointmentEntity } from '../appointment.entity.ts';
import { AppointmentsRepository } from '../appointments.repository.ts';
import type { InviteeEntity } from '../invitee.entity.ts';
import { tell } from '../tell.ts';
import { type Item, NewsMail } from './news-mail.ts';
import { ReceiversRepository } from './receivers.repository.ts';

interface Open extends Item {
  readonly invitee: InviteeEntity;
}

/** Tells people by mail what they do not know yet: as it is at that moment, whatever was changed meanwhile. */
@Injectable()
export class AppointmentKeeper {
  constructor(
    runner: JobRunner,
    private readonly repository: AppointmentsRepository,
    private readonly receivers: ReceiversRepository,
    private readonly mail: NewsMail,
    private readonly clock: Clock,
  ) {
    runner.answer(tell, ({ accountId, appointmentIds }) => this.tell(accountId, appointmentIds));
  }

  /** Rejects when a mail was not taken, so that it is tried again. */
  private async tell(accountId: string, appointmentIds: readonly string[]): Promise<void> {
    const appointments = await this.repository.withIds(appointmentIds);
    const invitees = (await this.repository.inviteesOf(appointmentIds)).filter((one) => one.accountId === accountId);
    const [first] = appointments;
    if (!first) return;
    const receiver = await this.receivers.member(first.organisationId, accountId);
    if (!receiver) return this.forget(invitees);
    const open = invitees.flatMap((invitee) => this.openFor(invitee, appointments));
    const fresh = open.filter(({ news }) => news === 'invitation');
    const organiser = await this.receivers.member(first.organisationId, first.organiserId);
    if (fresh.length > 1) {
      const all = fresh.map(({ appointment }) => appointment);
      mustBeTaken(await this.mail.sendAll(receiver, organiser, all));
      for (const item of fresh) await this.keep(item);
    }
    for (const item of fresh.length > 1 ? open.filter((one) => !fresh.includes(one)) : open) {
      mustBeTaken(await this.mail.send(receiver, organiser, item));
      await this.keep(item);
    }
    await this.letGo(appointments, invitees);
  }

  private openFor(invitee: InviteeEntity, appointments: readonly AppointmentEntity[]): Open[] {
    const appointment = appointments.find(({ id }) => id === invitee.appointmentId);
    const news = appointment && newsFor(factsOf(appointment), invitee.told, this.clock.now());
    if (!news) return [];
    const { startsAt, endsAt } = invitee.told ?? factsOf(appointment);
    return [{ appointment, news, before: { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, invitee }];
  }

  private async keep({ invitee, appointment }: Open): Promise<void> {
    await this.repository.setTold({ ...invitee, told: factsOf(appointment), toldAt: this.clock.now() });
  }

  /** Who was told that it does not take place has nothing more to hear of it. */
  private async letGo(appointments: readonly AppointmentEntity[], invitees: readonly InviteeEntity[]): Promise<void> {
    const off = new Set(appointments.filter(({ state }) => state === 'cancelled').map(({ id }) => id));
    await this.forget(invitees.filter(({ appointmentId }) => off.has(appointmentId)));
  }

  private async forget(invitees: readonly InviteeEntity[]): Promise<void> {
    for (const { appointmentId, accountId } of invitees) {
      await this.repository.forget(appointmentId, accountId);
      await this.repository.deleteUnlessAwaited(appointmentId);
    }
  }
}

const factsOf = ({ title, startsAt, endsAt, state }: AppointmentEntity): Appointment => ({
  ...{ title, state },
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

const mustBeTaken = (taken: boolean): void => {
  if (!taken) throw new Error('a mail was not taken; it is tried again later');
};
