import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticesModule, TeamOfExperiment } from '../practices/index.ts';
import { AdoptExperimentAsPractice } from './adopt-experiment-as-practice.ts';
import { DecideExperiment } from './decide-experiment.ts';
import { ExperimentReader } from './experiment-reader.ts';
import { ExperimentTeams } from './experiment-teams.ts';
import { ExperimentTraces } from './experiment-traces.ts';
import { ExperimentEntity } from './experiment.entity.ts';
import { ExperimentsController } from './experiments.controller.ts';
import { ExperimentsRepository } from './experiments.repository.ts';
import { ExperimentsService } from './experiments.service.ts';
import { ObservationEntity } from './observation.entity.ts';

// global, because practices ask from below to which team an experiment belongs
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ExperimentEntity, ObservationEntity]), PracticesModule],
  controllers: [ExperimentsController],
  providers: [
    AdoptExperimentAsPractice,
    DecideExperiment,
    ExperimentReader,
    ExperimentTraces,
    ExperimentsRepository,
    ExperimentsService,
    { provide: TeamOfExperiment, useClass: ExperimentTeams },
  ],
  exports: [ExperimentsService, TeamOfExperiment],
})
export class ExperimentsModule {}
