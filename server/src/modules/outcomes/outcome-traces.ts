import type { OwnThing } from '@inrol/contracts/identity';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type KeepsTraces, type Leaving, Traces } from '../identity/index.ts';
import { OutcomesRepository } from './outcomes.repository.ts';

/** What outcomes keep of people: whom an agreement is with. */
@Injectable()
export class OutcomeTraces implements KeepsTraces, OnModuleInit {
  constructor(
    private readonly traces: Traces,
    private readonly repository: OutcomesRepository,
  ) {}

  onModuleInit(): void {
    this.traces.keptBy(this);
  }

  async of(accountId: string): Promise<OwnThing[]> {
    return (await this.repository.ownedBy(`account:${accountId}`)).map(({ title, createdAt }) => ({
      ...{ kind: 'agreement', in: title, text: '', at: createdAt.toISOString() },
    }));
  }

  /** Also where their name was written as the owner before they were known here, or where two were called so. */
  async letGo({ name, calledFromNow, organisationIds }: Leaving): Promise<void> {
    await this.repository.renameOwner(organisationIds, name, calledFromNow);
  }
}
