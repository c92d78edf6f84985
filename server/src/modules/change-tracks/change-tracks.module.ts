import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeTrackEntity } from './change-track.entity.ts';
import { ChangeTracksController } from './change-tracks.controller.ts';
import { ChangeTracksRepository } from './change-tracks.repository.ts';
import { ChangeTracksService } from './change-tracks.service.ts';
import { CohortEntity } from './cohort.entity.ts';
import { CohortsRepository } from './cohorts.repository.ts';
import { CohortsService } from './cohorts.service.ts';
import { LearningQuestionEntity } from './learning-question.entity.ts';
import { LearningQuestionsController } from './learning-questions.controller.ts';
import { LearningQuestionsRepository } from './learning-questions.repository.ts';
import { LearningQuestionsService } from './learning-questions.service.ts';
import { TrackCoverEntity } from './track-cover.entity.ts';
import { TrackCoversRepository } from './track-covers.repository.ts';
import { TrackCoversService } from './track-covers.service.ts';
import { TrackPeople } from './track-people.ts';
import { TrackTraces } from './track-traces.ts';

@Module({
  imports: [TypeOrmModule.forFeature([ChangeTrackEntity, CohortEntity, LearningQuestionEntity, TrackCoverEntity])],
  controllers: [ChangeTracksController, LearningQuestionsController],
  providers: [
    ChangeTracksRepository,
    ChangeTracksService,
    CohortsRepository,
    CohortsService,
    LearningQuestionsRepository,
    LearningQuestionsService,
    TrackCoversRepository,
    TrackCoversService,
    TrackPeople,
    TrackTraces,
  ],
  exports: [ChangeTracksService, LearningQuestionsService, TrackCoversService],
})
export class ChangeTracksModule {}
