import { randomUUID } from 'node:crypto';
import { whenToTell } from '@inrol/domain/appointments';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Timetable } from '../../platform/timetable/index.ts';
import type { AppointmentEntity } from './appointment.entity.ts';
import { AppointmentsRepository } from './appointments.repository.ts';
import { tell } from './tell.ts';

/** What an appointment is, as whoever holds it knows it. */
export type AppointmentFacts = Omit<AppointmentEntity, 'state'>;

/** Asks people for appointments, and has them told by mail when one moves or does not take place. The worker sends it. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly repository: AppointmentsRepository,
    private readonly timetable: Timetable,
    private readonly clock: Clock,
  ) {}

  /** Everybody once, for all of them in one mail; who was asked already hears nothing again. In the transaction that is on its way. */
  async invite(appointments: readonly AppointmentFacts[], accountIds: readonly string[]): Promise<void> {
    const asked = await this.invited(appointments.map(({ id }) => id));
    for (const appointment of appointments) await this.repository.put({ ...appointment, state: 'planned' });
    const batch = randomUUID();
    for (const accountId of accountIds) {
      const fresh = appointments.filter(({ id }) => !asked.get(id)?.has(accountId));
      if (fresh.length === 0) continue;
      const once = { accountId, told: null, toldAt: null };
      const invitees = fresh.map(({ id, organisationId }) => ({ ...once, appointmentId: id, organisationId }));
      await this.repository.addInvitees(invitees);
      const appointmentIds = fresh.map(({ id }) => id);
      await this.timetable.plan(tell, { accountId, appointmentIds }, `${batch}:${accountId}`, this.clock.now());
    }
  }

  /** It is something else now, or takes place at another moment; without one it is postponed. */
  async changed(
    facts: Omit<AppointmentFacts, 'startsAt' | 'endsAt'>,
    moment: Pick<AppointmentFacts, 'startsAt' | 'endsAt'> | null,
  ) {
    const change = moment
      ? { ...facts, ...moment, state: 'planned' as const }
      : { ...facts, state: 'postponed' as const };
    if (await this.repository.update(facts.id, change)) await this.spread(facts.id);
  }

  /** It does not take place. */
  async cancelled(id: string, sequence: number): Promise<void> {
    if (await this.repository.update(id, { state: 'cancelled', sequence })) await this.spread(id);
  }

  /** Who was asked for each, by its id. */
  async invited(appointmentIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const invitees = await this.repository.inviteesOf(appointmentIds);
    const by = Map.groupBy(invitees, ({ appointmentId }) => appointmentId);
    return new Map([...by].map(([id, of]) => [id, new Set(of.map(({ accountId }) => accountId))]));
  }

  private async spread(appointmentId: string): Promise<void> {
    for (const { accountId, toldAt } of await this.repository.inviteesOf([appointmentId])) {
      const dueAt = whenToTell(toldAt, this.clock.now());
      const payload = { accountId, appointmentIds: [appointmentId] };
      await this.timetable.plan(tell, payload, `${appointmentId}:${accountId}`, dueAt);
    }
  }
}
