import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticesModule } from '../practices/index.ts';
import { SessionsModule } from '../sessions/index.ts';
import { AnswersService } from './answers.service.ts';
import { LikelyTwins } from './likely-twins.repository.ts';
import { ObstacleEntity } from './obstacle.entity.ts';
import { ObstacleStayEntity } from './obstacle-stay.entity.ts';
import { ObstacleSummaries } from './obstacle-summaries.repository.ts';
import { ObstacleTraces } from './obstacle-traces.ts';
import { ObstacleVerdictEntity } from './obstacle-verdict.entity.ts';
import { ObstaclesController } from './obstacles.controller.ts';
import { ObstaclesRepository } from './obstacles.repository.ts';
import { ObstaclesService } from './obstacles.service.ts';
import { RecurrenceEntity } from './recurrence.entity.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([ObstacleEntity, ObstacleStayEntity, ObstacleVerdictEntity, RecurrenceEntity]),
    PracticesModule,
    SessionsModule,
  ],
  controllers: [ObstaclesController],
  providers: [AnswersService, LikelyTwins, ObstacleSummaries, ObstacleTraces, ObstaclesRepository, ObstaclesService],
  exports: [AnswersService, ObstaclesService],
})
export class FeedbackLoopsModule {}
