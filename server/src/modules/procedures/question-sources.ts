import type { QuestionSource } from '@inrol/contracts/procedures';
import { Injectable } from '@nestjs/common';
import { found } from '../../platform/errors/index.ts';
import { ObstaclesService } from '../feedback-loops/index.ts';
import { ProcessMapsService } from '../process-maps/index.ts';

/** What a question came from: there, and of the organisation. */
@Injectable()
export class QuestionSources {
  constructor(
    private readonly maps: ProcessMapsService,
    private readonly obstacles: ObstaclesService,
  ) {}

  /** What it is called now; refuses with `not-found` what is not there. */
  async titleOf(organisationId: string, source: QuestionSource | null): Promise<string> {
    switch (source?.kind) {
      case 'step': {
        const { steps } = await this.maps.contentNow(organisationId, source.processMapId);
        return found(steps.find(({ id }) => id === source.stepId) ?? null).title;
      }
      case 'obstacle':
        return (await this.obstacles.one(organisationId, source.obstacleId)).title;
      case undefined:
        return '';
    }
  }
}
