import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '@inrol/contracts';
import type { Goal, organisationRoutes } from '@inrol/contracts/organisations';
import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@inrol/domain';
import { Clock } from '../../platform/clock/clock.ts';
import { found } from '../../platform/errors/index.ts';
import { GoalsRepository } from './goals.repository.ts';

type Input<Name extends keyof typeof organisationRoutes> = ParsedInputOf<(typeof organisationRoutes)[Name]>;

/** What the organisation wants to better in society. */
@Injectable()
export class GoalsService {
  constructor(
    private readonly repository: GoalsRepository,
    private readonly clock: Clock,
  ) {}

  all(organisationId: string): Promise<Goal[]> {
    return this.repository.all(organisationId);
  }

  /** One goal of the organisation; `not-found` for any other. */
  async one(organisationId: string, goalId: string): Promise<Goal> {
    return found(await this.repository.one(organisationId, goalId));
  }

  async create({ organisationId }: MemberActor, { statement, forWhom }: Input<'createGoal'>): Promise<Goal> {
    const id = randomUUID();
    await this.repository.insert({
      id,
      organisationId,
      statement,
      forWhom,
      createdAt: this.clock.now(),
    });
    return this.one(organisationId, id);
  }

  async update({ organisationId }: MemberActor, { goalId, statement, forWhom }: Input<'updateGoal'>): Promise<Goal> {
    const goal = await this.one(organisationId, goalId);
    await this.repository.update(organisationId, goalId, {
      statement: statement ?? goal.statement,
      forWhom: forWhom ?? goal.forWhom,
    });
    return this.one(organisationId, goalId);
  }
}
