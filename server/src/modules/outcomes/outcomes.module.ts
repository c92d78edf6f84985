import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeTracksModule } from '../change-tracks/index.ts';
import { ExperimentsModule } from '../experiments/index.ts';
import { FeedbackLoopsModule } from '../feedback-loops/index.ts';
import { PracticesModule } from '../practices/index.ts';
import { SessionsModule } from '../sessions/index.ts';
import { CarryOver } from './carry-over.ts';
import { OutcomeEntity } from './outcome.entity.ts';
import { OutcomeOwners } from './outcome-owners.ts';
import { OutcomeTraces } from './outcome-traces.ts';
import { OutcomeMakers } from './outcome-makers.ts';
import { OutcomesController } from './outcomes.controller.ts';
import { OutcomesRepository } from './outcomes.repository.ts';
import { OutcomesService } from './outcomes.service.ts';
import { ReportService } from './report.service.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([OutcomeEntity]),
    ChangeTracksModule,
    ExperimentsModule,
    FeedbackLoopsModule,
    PracticesModule,
    SessionsModule,
  ],
  controllers: [OutcomesController],
  providers: [
    CarryOver,
    OutcomeMakers,
    OutcomeOwners,
    OutcomeTraces,
    OutcomesRepository,
    OutcomesService,
    ReportService,
  ],
  exports: [OutcomesService],
})
export class OutcomesModule {}
