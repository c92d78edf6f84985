import type { OwnThing } from '@inrol/contracts/identity';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { found } from '../../platform/errors/index.ts';
import { type KeepsTraces, Traces } from '../identity/index.ts';
import { ProceduresRepository } from './procedures.repository.ts';

/** What procedures keep of people: who decided on one. It stays, by their id. Who asked is kept nowhere. */
@Injectable()
export class ProcedureTraces implements KeepsTraces, OnModuleInit {
  constructor(
    private readonly traces: Traces,
    private readonly repository: ProceduresRepository,
  ) {}

  onModuleInit(): void {
    this.traces.keptBy(this);
  }

  async of(accountId: string): Promise<OwnThing[]> {
    const things: OwnThing[] = [];
    for (const { organisationId, procedureId, reason, at } of await this.repository.decidedBy(accountId)) {
      const { title } = found(await this.repository.one(organisationId, procedureId));
      things.push({ kind: 'decision', in: title, text: reason, at: at.toISOString() });
    }
    return things;
  }
}
