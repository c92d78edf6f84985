import type { OwnThing } from '@inrol/contracts/identity';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type KeepsTraces, type Leaving, Traces } from '../identity/index.ts';
import { AppointmentsRepository } from './appointments.repository.ts';

/** What appointments keep of people: what they were asked for, and what they were last told of it. */
@Injectable()
export class AppointmentTraces implements KeepsTraces, OnModuleInit {
  constructor(
    private readonly traces: Traces,
    private readonly repository: AppointmentsRepository,
  ) {}

  onModuleInit(): void {
    this.traces.keptBy(this);
  }

  async of(accountId: string): Promise<OwnThing[]> {
    const invitees = await this.repository.inviteesWith(accountId);
    const appointments = await this.repository.withIds(invitees.map(({ appointmentId }) => appointmentId));
    const toldAt = new Map(invitees.map((invitee) => [invitee.appointmentId, invitee.toldAt]));
    return appointments.map(({ id, title }) => ({
      ...{ kind: 'invitation', in: title, text: '', at: toldAt.get(id)?.toISOString() ?? null },
    }));
  }

  /** A mail that is planned still finds nobody to go to. */
  async letGo({ accountId }: Leaving): Promise<void> {
    for (const { appointmentId } of await this.repository.inviteesWith(accountId)) {
      await this.repository.forget(appointmentId, accountId);
      await this.repository.deleteUnlessAwaited(appointmentId);
    }
  }
}
