import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as JobLogger, run, type Runner, type TaskList } from 'graphile-worker';
import { DATABASE_URL } from '../database/index.ts';
import type { Job } from './job.ts';

/** One at a time: a compaction holds a whole document in memory. */
const CONCURRENCY = 1;
/** A job is told of as it is put in; this only finds those whose time has come, and those that were missed. */
const POLL_MS = 5_000;

/** Does the jobs that are in the queue, with the handlers that were registered before the process is ready. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private readonly handlers: TaskList = {};
  private runner: Runner | null = null;

  constructor(@Inject(DATABASE_URL) private readonly databaseUrl: string) {}

  /** Registers who does a kind of job. What it does twice must count once: a job that was cut off is done again. */
  answer<Payload extends object>({ name }: Job<Payload>, handler: (payload: Payload) => Promise<void>): void {
    if (this.handlers[name]) throw new Error(`two handlers do ${name}`);
    this.handlers[name] = (payload) => handler(payload as Payload);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.runner = await run({
      connectionString: this.databaseUrl,
      maxPoolSize: CONCURRENCY + 2,
      concurrency: CONCURRENCY,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      taskList: this.handlers,
      logger: new JobLogger(() => (level, message) => this.tell(level, message)),
    });
  }

  /** Resolves when no more jobs are done; rejects where that was not asked for. */
  get ended(): Promise<void> {
    return this.runner!.promise;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
  }

  private tell(level: string, message: string): void {
    if (level === 'error') this.logger.error(message);
    else if (level === 'warning') this.logger.warn(message);
    else this.logger.debug(message);
  }
}
