import { Injectable } from '@nestjs/common';
import { found } from '../../platform/errors/index.ts';
import type { TeamOfExperiment } from '../practices/index.ts';
import { ExperimentsRepository } from './experiments.repository.ts';

@Injectable()
export class ExperimentTeams implements TeamOfExperiment {
  constructor(private readonly repository: ExperimentsRepository) {}

  async teamOf(organisationId: string, experimentId: string): Promise<string> {
    return found(await this.repository.one(organisationId, experimentId)).teamId;
  }
}
