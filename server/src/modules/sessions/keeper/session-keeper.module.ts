import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppointmentKeeperModule } from '../../appointments/index.ts';
import { SessionEntity } from '../session.entity.ts';
import { PhaseEndKeeper } from './phase-end-keeper.ts';
import { PhaseEndMail } from './phase-end-mail.ts';
import { PhasesDueRepository } from './phases-due.repository.ts';

/** What the worker does for sessions: it tells people of a phase in their own time. */
@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity]), AppointmentKeeperModule],
  providers: [PhaseEndKeeper, PhaseEndMail, PhasesDueRepository],
})
export class SessionKeeperModule {}
