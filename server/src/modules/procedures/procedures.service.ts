import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { Procedure, procedureRoutes, ProcedureSummary } from '@inrol/contracts/procedures';
import type { MemberActor } from '@inrol/domain';
import {
  decideOn,
  mayDecideOnProcedure,
  mayDescribeProcedure,
  mayQuestionProcedure,
  procedureKey,
  question,
  takesQuestions,
} from '@inrol/domain/procedures';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { found, insist, Refusal } from '../../platform/errors/index.ts';
import { TeamsService } from '../organisations/index.ts';
import { PracticesService, TeamWorks } from '../practices/index.ts';
import { ProcedureReader } from './procedure-reader.ts';
import { ProceduresRepository } from './procedures.repository.ts';
import { QuestionSources } from './question-sources.ts';

type Input<Name extends keyof typeof procedureRoutes> = ParsedInputOf<(typeof procedureRoutes)[Name]>;

/** Procedures: written down and questioned by any team, decided on by those whose they are to change. */
@Injectable()
export class ProceduresService {
  constructor(
    private readonly repository: ProceduresRepository,
    private readonly reader: ProcedureReader,
    private readonly sources: QuestionSources,
    private readonly works: TeamWorks,
    private readonly teams: TeamsService,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async create(actor: MemberActor, input: Input<'createProcedure'>): Promise<Procedure> {
    const { organisationId } = actor;
    const { title, kind, purpose, changer, teamId } = input;
    insist(mayQuestionProcedure(actor, await this.works.of(organisationId, { teamId, trackId: null, origin: null })));
    const id = randomUUID();
    // a name of signs alone is compared as it is
    const key = procedureKey(title) || title;
    const isNew = await this.repository.insert({
      ...{ id, organisationId, title, key, kind, purpose, changer, teamId },
      ...{ status: 'in-force', createdAt: this.clock.now() },
    });
    if (!isNew) throw new Refusal('procedure-known');
    return this.reader.one(organisationId, id);
  }

  async update(actor: MemberActor, input: Input<'updateProcedure'>): Promise<Procedure> {
    const { organisationId } = actor;
    const { procedureId, kind, purpose, changer } = input;
    await this.database.transaction(async () => {
      const procedure = found(await this.repository.lock(organisationId, procedureId));
      const teams = await this.teams.all(organisationId);
      const { teamId } = procedure;
      const work = await this.works.of(organisationId, { teamId, trackId: null, origin: null });
      insist(mayDescribeProcedure(actor, work, procedure, teams));
      if (changer && changer !== procedure.changer) insist(mayDecideOnProcedure(actor, procedure, teams));
      if (!takesQuestions(procedure.status)) throw new Refusal('move-not-possible');
      await this.repository.update(organisationId, procedureId, {
        kind: kind ?? procedure.kind,
        purpose: purpose ?? procedure.purpose,
        changer: changer ?? procedure.changer,
      });
    });
    return this.reader.one(organisationId, procedureId);
  }

  /** Those that were questioned and that the reader may decide on, by name. */
  async toDecide(actor: MemberActor): Promise<ProcedureSummary[]> {
    const teams = await this.teams.all(actor.organisationId);
    const procedures = await this.reader.all(actor.organisationId);
    return procedures.filter(
      (procedure) => procedure.status === 'questioned' && mayDecideOnProcedure(actor, procedure, teams).allowed,
    );
  }

  async question(actor: MemberActor, input: Input<'questionProcedure'>): Promise<Procedure> {
    const { organisationId } = actor;
    const { procedureId, teamId, text, source } = input;
    insist(mayQuestionProcedure(actor, await this.works.of(organisationId, { teamId, trackId: null, origin: null })));
    const sourceTitle = await this.sources.titleOf(organisationId, source);
    await this.database.transaction(async () => {
      const { status } = found(await this.repository.lock(organisationId, procedureId));
      const asked = question(status, text);
      if (!asked.ok) throw new Refusal(asked.code);
      const row = { id: randomUUID(), organisationId, procedureId, teamId, text, source, sourceTitle };
      await this.repository.insertQuestion({ ...row, at: this.clock.now() });
      await this.repository.update(organisationId, procedureId, { status: asked.status });
    });
    return this.reader.one(organisationId, procedureId);
  }

  async decide(actor: MemberActor, input: Input<'decideProcedure'>): Promise<Procedure> {
    const { organisationId, accountId } = actor;
    const { procedureId, kind, reason, effect } = input;
    const practiceIds = [...new Set(input.practiceIds)];
    await this.database.transaction(async () => {
      const procedure = found(await this.repository.lock(organisationId, procedureId));
      insist(mayDecideOnProcedure(actor, procedure, await this.teams.all(organisationId)));
      for (const practiceId of practiceIds) await this.practices.one(organisationId, practiceId);
      const decided = decideOn(procedure.status, kind, reason);
      if (!decided.ok) throw new Refusal(decided.code);
      const row = { id: randomUUID(), organisationId, procedureId, kind, reason, effect, practiceIds, accountId };
      await this.repository.insertDecision({ ...row, at: this.clock.now() });
      await this.repository.update(organisationId, procedureId, { status: decided.status });
    });
    return this.reader.one(organisationId, procedureId);
  }
}
