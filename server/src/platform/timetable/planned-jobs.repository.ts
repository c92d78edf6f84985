import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { PlannedJobEntity } from './planned-job.entity.ts';

/** Skips what another worker is taking at this moment. */
const TAKE = `
  DELETE FROM planned_job WHERE key IN
    (SELECT key FROM planned_job WHERE "dueAt" <= $1 ORDER BY "dueAt" LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING key, name, payload`;

@Injectable()
export class PlannedJobsRepository {
  constructor(private readonly database: Database) {}

  async put(planned: PlannedJobEntity): Promise<void> {
    await this.database.of(PlannedJobEntity).upsert(planned, ['key']);
  }

  async delete(key: string): Promise<void> {
    await this.database.of(PlannedJobEntity).delete({ key });
  }

  /** Takes out at most so many of those whose time has come. */
  async take(now: Date, most: number): Promise<Omit<PlannedJobEntity, 'dueAt'>[]> {
    const [rows] = await this.database.manager.query<[Omit<PlannedJobEntity, 'dueAt'>[], number]>(TAKE, [now, most]);
    return rows;
  }
}
