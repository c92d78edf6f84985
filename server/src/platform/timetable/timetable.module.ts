import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlannedJobEntity } from './planned-job.entity.ts';
import { PlannedJobsRepository } from './planned-jobs.repository.ts';
import { Timetable } from './timetable.ts';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([PlannedJobEntity])],
  providers: [PlannedJobsRepository, Timetable],
  exports: [PlannedJobsRepository, Timetable],
})
export class TimetableModule {}
