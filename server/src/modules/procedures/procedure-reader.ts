import type { Procedure, ProcedureDecision, ProcedureSummary } from '@inrol/contracts/procedures';
import { Injectable } from '@nestjs/common';
import { found } from '../../platform/errors/index.ts';
import { Accounts } from '../identity/index.ts';
import type { ProcedureDecisionEntity, ProcedureEntity } from './procedure.entity.ts';
import { type ProcedureFilter, ProceduresRepository } from './procedures.repository.ts';

/** Procedures as they are shown: put together from their rows. */
@Injectable()
export class ProcedureReader {
  constructor(
    private readonly repository: ProceduresRepository,
    private readonly accounts: Accounts,
  ) {}

  /** By name. */
  async all(organisationId: string, filter: ProcedureFilter = {}): Promise<ProcedureSummary[]> {
    const [procedures, rows, askedBy] = await Promise.all([
      this.repository.all(organisationId, filter),
      this.repository.lastDecisions(organisationId),
      this.repository.askedSince(organisationId),
    ]);
    const decisions = await this.shown(rows);
    const last = new Map(rows.map(({ procedureId }, index) => [procedureId, decisions[index]]));
    return procedures.map((procedure) => ({
      ...shownFacts(procedure),
      askedBy: askedBy.get(procedure.id) ?? 0,
      lastDecision: last.get(procedure.id) ?? null,
    }));
  }

  async one(organisationId: string, procedureId: string): Promise<Procedure> {
    const procedure = found(await this.repository.one(organisationId, procedureId));
    const [questions, decisions] = await Promise.all([
      this.repository.questionsOf(organisationId, procedureId),
      this.repository.decisionsOn(organisationId, procedureId),
    ]);
    return {
      ...shownFacts(procedure),
      questions: questions.map((question) => ({ ...question, at: question.at.toISOString() })),
      decisions: await this.shown(decisions),
    };
  }

  private async shown(rows: readonly ProcedureDecisionEntity[]): Promise<ProcedureDecision[]> {
    const names = await this.accounts.named([...new Set(rows.map(({ accountId }) => accountId))]);
    return rows.map(({ accountId, at, ...decision }) => ({
      ...decision,
      by: names.get(accountId)?.name ?? '–',
      at: at.toISOString(),
    }));
  }
}

const shownFacts = ({ createdAt, ...procedure }: ProcedureEntity) => ({
  ...procedure,
  createdAt: createdAt.toISOString(),
});
