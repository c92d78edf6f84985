import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { ProcedureDecisionEntity, ProcedureEntity, ProcedureQuestionEntity } from './procedure.entity.ts';

export interface ProcedureFilter {
  readonly obstacleId?: string | undefined;
  readonly practiceId?: string | undefined;
}

@Injectable()
export class ProceduresRepository {
  constructor(private readonly database: Database) {}

  /** By name. */
  all(organisationId: string, { obstacleId, practiceId }: ProcedureFilter): Promise<ProcedureEntity[]> {
    const query = this.database
      .of(ProcedureEntity)
      .createQueryBuilder('procedure')
      .where({ organisationId })
      .orderBy('procedure.key')
      .take(1_000);
    if (obstacleId)
      query.andWhere(
        `EXISTS (SELECT 1 FROM procedure_question q
          WHERE q."procedureId" = procedure.id AND q.source ->> 'obstacleId' = :obstacleId)`,
        { obstacleId },
      );
    if (practiceId)
      query.andWhere(
        `EXISTS (SELECT 1 FROM procedure_decision d
          WHERE d."procedureId" = procedure.id AND :practiceId = ANY (d."practiceIds"))`,
        { practiceId },
      );
    return query.getMany();
  }

  one(organisationId: string, id: string): Promise<ProcedureEntity | null> {
    return this.database.of(ProcedureEntity).findOneBy({ organisationId, id });
  }

  /** Holds the procedure, so that a question and a decision come one after the other. */
  lock(organisationId: string, id: string): Promise<ProcedureEntity | null> {
    const where = { organisationId, id };
    return this.database.of(ProcedureEntity).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  /** False where the organisation has one of that name already. */
  async insert(procedure: ProcedureEntity): Promise<boolean> {
    const { raw } = await this.database
      .of(ProcedureEntity)
      .createQueryBuilder()
      .insert()
      .values(procedure)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  async update(organisationId: string, id: string, change: Partial<ProcedureEntity>): Promise<void> {
    await this.database.of(ProcedureEntity).update({ organisationId, id }, change);
  }

  /** Oldest first. */
  questionsOf(organisationId: string, procedureId: string): Promise<ProcedureQuestionEntity[]> {
    const where = { organisationId, procedureId };
    return this.database.of(ProcedureQuestionEntity).find({ where, order: { at: 'ASC', id: 'ASC' } });
  }

  /** How many teams asked about each since the last decision on it. */
  async askedSince(organisationId: string): Promise<Map<string, number>> {
    const rows = await this.database
      .of(ProcedureQuestionEntity)
      .createQueryBuilder('question')
      .select('question.procedureId', 'id')
      .addSelect('count(DISTINCT question.teamId)::int', 'teams')
      .where({ organisationId })
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM procedure_decision d
          WHERE d."procedureId" = question.procedureId AND d.at >= question.at)`,
      )
      .groupBy('question.procedureId')
      .getRawMany<{ id: string; teams: number }>();
    return new Map(rows.map(({ id, teams }) => [id, teams]));
  }

  async insertQuestion(question: ProcedureQuestionEntity): Promise<void> {
    await this.database.of(ProcedureQuestionEntity).insert(question);
  }

  /** Oldest first. */
  decisionsOn(organisationId: string, procedureId: string): Promise<ProcedureDecisionEntity[]> {
    const where = { organisationId, procedureId };
    return this.database.of(ProcedureDecisionEntity).find({ where, order: { at: 'ASC', id: 'ASC' } });
  }

  /** The last one on each procedure of the organisation. */
  lastDecisions(organisationId: string): Promise<ProcedureDecisionEntity[]> {
    return this.database
      .of(ProcedureDecisionEntity)
      .createQueryBuilder('decision')
      .distinctOn(['decision.procedureId'])
      .where({ organisationId })
      .orderBy('decision.procedureId')
      .addOrderBy('decision.at', 'DESC')
      .addOrderBy('decision.id', 'DESC')
      .getMany();
  }

  decidedBy(accountId: string): Promise<ProcedureDecisionEntity[]> {
    return this.database.of(ProcedureDecisionEntity).find({ where: { accountId }, order: { at: 'ASC' } });
  }

  async insertDecision(decision: ProcedureDecisionEntity): Promise<void> {
    await this.database.of(ProcedureDecisionEntity).insert(decision);
  }
}
