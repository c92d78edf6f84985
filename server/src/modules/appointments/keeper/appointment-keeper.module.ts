import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Mailer } from '../../../platform/mail/mailer.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { AppointmentsRepository } from '../appointments.repository.ts';
import { InviteeEntity } from '../invitee.entity.ts';
import { AppointmentKeeper } from './appointment-keeper.ts';
import { NewsMail } from './news-mail.ts';
import { ReceiversRepository } from './receivers.repository.ts';

/** What the worker does for appointments: it writes to people. */
@Module({
  imports: [TypeOrmModule.forFeature([AppointmentEntity, InviteeEntity])],
  providers: [AppointmentKeeper, AppointmentsRepository, Mailer, NewsMail, ReceiversRepository],
  exports: [Mailer, ReceiversRepository],
})
export class AppointmentKeeperModule {}
