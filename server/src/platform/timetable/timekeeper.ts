import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/index.ts';
import { Jobs } from '../jobs/index.ts';
import { PlannedJobsRepository } from './planned-jobs.repository.ts';

const EVERY_MS = 10_000;
const AT_ONCE = 100;

/** In the worker: puts what was planned into the queue when its time has come. */
@Injectable()
export class Timekeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Timekeeper.name);
  private looking: NodeJS.Timeout | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly planned: PlannedJobsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = setInterval(() => {
      this.last = this.look().catch((error: unknown) => this.logger.error('What is due could not be looked up', error));
    }, EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.looking) clearInterval(this.looking);
    await this.last;
  }

  /** Everything whose time has come, by the clock. Another worker may look at the same moment: each job is put in once. */
  async look(): Promise<void> {
    while ((await this.some()) === AT_ONCE);
  }

  private some(): Promise<number> {
    return this.database.transaction(async () => {
      const due = await this.planned.take(this.clock.now(), AT_ONCE);
      for (const { key, name, payload } of due) await this.jobs.add({ name }, payload, { key });
      return due.length;
    });
  }
}
