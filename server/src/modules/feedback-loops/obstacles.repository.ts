import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.ts';
import { ObstacleEntity } from './obstacle.entity.ts';
import { ObstacleStayEntity } from './obstacle-stay.entity.ts';
import { ObstacleVerdictEntity } from './obstacle-verdict.entity.ts';
import { RecurrenceEntity } from './recurrence.entity.ts';

/** Obstacles with all that hangs on them; each list oldest first. */
export interface Loops {
  readonly obstacles: readonly ObstacleEntity[];
  readonly stays: readonly ObstacleStayEntity[];
  readonly verdicts: readonly ObstacleVerdictEntity[];
  readonly recurrences: readonly RecurrenceEntity[];
}

@Injectable()
export class ObstaclesRepository {
  constructor(private readonly database: Database) {}

  /** Of one track, oldest first. */
  async ofTrack(organisationId: string, trackId: string): Promise<Loops> {
    const obstacles = await this.database.of(ObstacleEntity).find({
      where: { organisationId, trackId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return this.loops(organisationId, obstacles);
  }

  async one(organisationId: string, id: string): Promise<Loops> {
    return this.loops(organisationId, await this.database.of(ObstacleEntity).findBy({ organisationId, id }));
  }

  /** Holds the obstacle, so that two answers come one after the other. */
  async lock(organisationId: string, id: string): Promise<boolean> {
    const where = { organisationId, id };
    return (await this.database.of(ObstacleEntity).findOne({ where, lock: { mode: 'pessimistic_write' } })) !== null;
  }

  /** What somebody raised under their own name, in every organisation, oldest first. */
  raisedBy(raisedById: string): Promise<ObstacleEntity[]> {
    return this.database.of(ObstacleEntity).find({ where: { raisedById }, order: { createdAt: 'ASC' } });
  }

  answeredBy(answeredById: string): Promise<ObstacleStayEntity[]> {
    return this.database.of(ObstacleStayEntity).find({ where: { answeredById }, order: { answeredAt: 'ASC' } });
  }

  withIds(ids: readonly string[]): Promise<ObstacleEntity[]> {
    return this.database.of(ObstacleEntity).findBy({ id: In([...ids]) });
  }

  async insert(obstacle: ObstacleEntity): Promise<void> {
    await this.database.of(ObstacleEntity).insert(obstacle);
  }

  /** Writes where it is on its way. */
  async setPlace(
    organisationId: string,
    id: string,
    { status, askAgainOn }: Pick<ObstacleEntity, 'status' | 'askAgainOn'>,
  ): Promise<void> {
    await this.database.of(ObstacleEntity).update({ organisationId, id }, { status, askAgainOn });
  }

  /** Writes a stay: a new one, or one that now has its answer. */
  async putStay(stay: ObstacleStayEntity): Promise<void> {
    await this.database.of(ObstacleStayEntity).upsert(stay, ['id']);
  }

  async insertVerdict(verdict: ObstacleVerdictEntity): Promise<void> {
    await this.database.of(ObstacleVerdictEntity).insert(verdict);
  }

  async insertRecurrence(recurrence: RecurrenceEntity): Promise<void> {
    await this.database.of(RecurrenceEntity).insert(recurrence);
  }

  private async loops(organisationId: string, obstacles: readonly ObstacleEntity[]): Promise<Loops> {
    if (obstacles.length === 0) return { obstacles, stays: [], verdicts: [], recurrences: [] };
    const where = { organisationId, obstacleId: In(obstacles.map((obstacle) => obstacle.id)) };
    return {
      obstacles,
      stays: await this.database.of(ObstacleStayEntity).find({ where, order: { ordinal: 'ASC' } }),
      verdicts: await this.database.of(ObstacleVerdictEntity).find({ where, order: { at: 'ASC', id: 'ASC' } }),
      recurrences: await this.database.of(RecurrenceEntity).find({ where, order: { at: 'ASC', id: 'ASC' } }),
    };
  }
}
