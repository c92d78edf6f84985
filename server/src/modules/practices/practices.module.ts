import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeTracksModule } from '../change-tracks/index.ts';
import { SessionsModule } from '../sessions/index.ts';
import { OwnExperiences } from './own-experiences.ts';
import { PracticeMoments } from './practice-moments.ts';
import { PracticeReader } from './practice-reader.ts';
import { PracticeTraces } from './practice-traces.ts';
import { PracticeCarrierEntity, PracticeEntity, PracticeVersionEntity } from './practice.entity.ts';
import { PracticesController } from './practices.controller.ts';
import { PracticesRepository } from './practices.repository.ts';
import { PracticesService } from './practices.service.ts';
import { ProposalEntity } from './proposal.entity.ts';
import { ProposalsRepository } from './proposals.repository.ts';
import { ProposalsService } from './proposals.service.ts';
import { RollInEntity, RollInStepEntity, VariantEntity } from './roll-in.entity.ts';
import { RollInsRepository } from './roll-ins.repository.ts';
import { RollInsService } from './roll-ins.service.ts';
import { TeamWorks } from './team-works.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PracticeCarrierEntity,
      PracticeEntity,
      PracticeVersionEntity,
      ProposalEntity,
      RollInEntity,
      RollInStepEntity,
      VariantEntity,
    ]),
    ChangeTracksModule,
    SessionsModule,
  ],
  controllers: [PracticesController],
  providers: [
    OwnExperiences,
    PracticeMoments,
    PracticeReader,
    PracticeTraces,
    PracticesRepository,
    PracticesService,
    ProposalsRepository,
    ProposalsService,
    RollInsRepository,
    RollInsService,
    TeamWorks,
  ],
  exports: [PracticesService, ProposalsService, TeamWorks],
})
export class PracticesModule {}
