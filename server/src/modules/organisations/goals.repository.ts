import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { GoalEntity } from './goal.entity.ts';

@Injectable()
export class GoalsRepository {
  constructor(private readonly database: Database) {}

  private get goals() {
    return this.database.of(GoalEntity);
  }

  all(organisationId: string): Promise<GoalEntity[]> {
    return this.goals.find({
      where: { organisationId },
      order: { createdAt: 'ASC' },
    });
  }

  one(organisationId: string, id: string): Promise<GoalEntity | null> {
    return this.goals.findOneBy({ organisationId, id });
  }

  async insert(goal: GoalEntity): Promise<void> {
    await this.goals.insert(goal);
  }

  async update(organisationId: string, id: string, change: Partial<GoalEntity>): Promise<void> {
    await this.goals.update({ organisationId, id }, change);
  }
}
