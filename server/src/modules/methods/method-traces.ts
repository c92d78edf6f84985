import type { OwnThing } from '@inrol/contracts/identity';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type KeepsTraces, Traces } from '../identity/index.ts';
import { MethodsRepository } from './methods.repository.ts';

/** What methods keep of people: who made them. They belong to the organisation and stay, by the maker's id. */
@Injectable()
export class MethodTraces implements KeepsTraces, OnModuleInit {
  constructor(
    private readonly traces: Traces,
    private readonly repository: MethodsRepository,
  ) {}

  onModuleInit(): void {
    this.traces.keptBy(this);
  }

  async of(accountId: string): Promise<OwnThing[]> {
    return (await this.repository.madeBy(accountId)).map(({ content, createdAt }) => ({
      ...{ kind: 'method', in: content.title.nl, text: '', at: createdAt.toISOString() },
    }));
  }
}
