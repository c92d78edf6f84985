import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FeedbackLoopsModule } from '../feedback-loops/index.ts';
import { PracticesModule } from '../practices/index.ts';
import { ProcessMapsModule } from '../process-maps/index.ts';
import { ProcedureDecisionEntity, ProcedureEntity, ProcedureQuestionEntity } from './procedure.entity.ts';
import { ProcedureReader } from './procedure-reader.ts';
import { ProcedureSteps } from './procedure-steps.ts';
import { ProcedureTraces } from './procedure-traces.ts';
import { ProceduresController } from './procedures.controller.ts';
import { ProceduresRepository } from './procedures.repository.ts';
import { ProceduresService } from './procedures.service.ts';
import { QuestionSources } from './question-sources.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([ProcedureDecisionEntity, ProcedureEntity, ProcedureQuestionEntity]),
    FeedbackLoopsModule,
    PracticesModule,
    ProcessMapsModule,
  ],
  controllers: [ProceduresController],
  providers: [
    ProcedureReader,
    ProcedureSteps,
    ProcedureTraces,
    ProceduresRepository,
    ProceduresService,
    QuestionSources,
  ],
  exports: [ProceduresService],
})
export class ProceduresModule {}
