import type { OwnThing } from '@inrol/contracts/identity';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type KeepsTraces, Traces } from '../identity/index.ts';
import { ExperimentsRepository } from './experiments.repository.ts';

/** What experiments keep of people: what they saw. It stays when they are erased, for others learned from it. */
@Injectable()
export class ExperimentTraces implements KeepsTraces, OnModuleInit {
  constructor(
    private readonly traces: Traces,
    private readonly repository: ExperimentsRepository,
  ) {}

  onModuleInit(): void {
    this.traces.keptBy(this);
  }

  async of(accountId: string): Promise<OwnThing[]> {
    const observations = await this.repository.observationsBy(accountId);
    const experiments = await this.repository.withIds(observations.map(({ experimentId }) => experimentId));
    const titles = new Map(experiments.map(({ id, title }) => [id, title]));
    return observations.map(({ experimentId, text, at }) => ({
      ...{ kind: 'observation', in: titles.get(experimentId) ?? '', text, at: at.toISOString() },
    }));
  }
}
