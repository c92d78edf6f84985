import type { OwnThing } from '@inrol/contracts/identity';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type KeepsTraces, Traces } from '../identity/index.ts';
import { ObstaclesRepository } from './obstacles.repository.ts';

/** What obstacles keep of people: who raised one under their own name, and who answered. Both stay, by their id. */
@Injectable()
export class ObstacleTraces implements KeepsTraces, OnModuleInit {
  constructor(
    private readonly traces: Traces,
    private readonly repository: ObstaclesRepository,
  ) {}

  onModuleInit(): void {
    this.traces.keptBy(this);
  }

  async of(accountId: string): Promise<OwnThing[]> {
    const raised = await this.repository.raisedBy(accountId);
    const answered = await this.repository.answeredBy(accountId);
    const obstacles = await this.repository.withIds(answered.map(({ obstacleId }) => obstacleId));
    const titles = new Map(obstacles.map(({ id, title }) => [id, title]));
    return [
      ...raised.map(({ title, description, createdAt }) => ({
        ...{ kind: 'obstacle' as const, in: title, text: description, at: createdAt.toISOString() },
      })),
      ...answered.map(({ obstacleId, answerText, answeredAt }) => ({
        ...{ kind: 'answer' as const, in: titles.get(obstacleId) ?? '', text: answerText ?? '' },
        at: answeredAt?.toISOString() ?? null,
      })),
    ];
  }
}
