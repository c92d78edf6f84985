import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { AppointmentEntity } from './appointment.entity.ts';
import { InviteeEntity } from './invitee.entity.ts';

@Injectable()
export class AppointmentsRepository {
  constructor(private readonly database: Database) {}

  private get appointments() {
    return this.database.of(AppointmentEntity);
  }

  private get invitees() {
    return this.database.of(InviteeEntity);
  }

  withIds(ids: readonly string[]): Promise<AppointmentEntity[]> {
    return this.appointments.find({ where: { id: In([...ids]) }, order: { startsAt: 'ASC' } });
  }

  async put(appointment: AppointmentEntity): Promise<void> {
    await this.appointments.upsert(appointment, ['id']);
  }

  /** False where nobody was asked for it. */
  async update(id: string, change: Partial<AppointmentEntity>): Promise<boolean> {
    return (await this.appointments.update({ id }, change)).affected === 1;
  }

  inviteesOf(appointmentIds: readonly string[]): Promise<InviteeEntity[]> {
    return this.invitees.findBy({ appointmentId: In([...appointmentIds]) });
  }

  /** Everything that somebody was asked for. */
  inviteesWith(accountId: string): Promise<InviteeEntity[]> {
    return this.invitees.findBy({ accountId });
  }

  /** Leaves who was asked already as they are. */
  async addInvitees(invitees: readonly InviteeEntity[]): Promise<void> {
    await this.invitees
      .createQueryBuilder()
      .insert()
      .values([...invitees])
      .orIgnore()
      .execute();
  }

  async setTold({ appointmentId, accountId, told, toldAt }: InviteeEntity): Promise<void> {
    await this.invitees.update({ appointmentId, accountId }, { told, toldAt });
  }

  async forget(appointmentId: string, accountId: string): Promise<void> {
    await this.invitees.delete({ appointmentId, accountId });
  }

  /** Where nobody has to hear of it any more. */
  async deleteUnlessAwaited(appointmentId: string): Promise<void> {
    if ((await this.invitees.countBy({ appointmentId })) === 0) await this.appointments.delete({ id: appointmentId });
  }
}
