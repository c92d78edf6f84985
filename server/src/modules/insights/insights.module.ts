import { Module } from '@nestjs/common';
import { ChangeTracksModule } from '../change-tracks/index.ts';
import { ExperimentsModule } from '../experiments/index.ts';
import { FeedbackLoopsModule } from '../feedback-loops/index.ts';
import { OutcomesModule } from '../outcomes/index.ts';
import { PracticesModule } from '../practices/index.ts';
import { ProceduresModule } from '../procedures/index.ts';
import { ProcessMapsModule } from '../process-maps/index.ts';
import { SessionsModule } from '../sessions/index.ts';
import { HomeService } from './home.service.ts';
import { InsightsController } from './insights.controller.ts';
import { TimelineService } from './timeline.service.ts';

@Module({
  imports: [
    ChangeTracksModule,
    ExperimentsModule,
    FeedbackLoopsModule,
    OutcomesModule,
    PracticesModule,
    ProceduresModule,
    ProcessMapsModule,
    SessionsModule,
  ],
  controllers: [InsightsController],
  providers: [HomeService, TimelineService],
})
export class InsightsModule {}
