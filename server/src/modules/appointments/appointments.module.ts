import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppointmentEntity } from './appointment.entity.ts';
import { AppointmentTraces } from './appointment-traces.ts';
import { AppointmentsRepository } from './appointments.repository.ts';
import { AppointmentsService } from './appointments.service.ts';
import { InviteeEntity } from './invitee.entity.ts';

@Module({
  imports: [TypeOrmModule.forFeature([AppointmentEntity, InviteeEntity])],
  providers: [AppointmentTraces, AppointmentsRepository, AppointmentsService],
  exports: [AppointmentsService],
})
export class AppointmentsModule {}
