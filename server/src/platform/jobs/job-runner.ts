import { EventEmitter } from 'node:events';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Logger as JobLogger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Database, DATABASE_URL } from '../database/index.ts';
import type { Job } from './job.ts';
import { giveBackLeftJobs, showLife } from './left-jobs.ts';

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
  private lookingAfter: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
    private readonly database: Database,
  ) {}

  /** Registers who does a kind of job. What it does twice must count once: a job that was cut off is done again. */
  answer<Payload extends object>({ name }: Job<Payload>, handler: (payload: Payload) => Promise<void>): void {
    if (this.handlers[name]) throw new Error(`two handlers do ${name}`);
    this.handlers[name] = (payload) => handler(payload as Payload);
  }

  async onApplicationBootstrap(): Promise<void> {
    const events: WorkerEvents = new EventEmitter();
    showLife(events, (error) => this.logger.error('This worker could not be named', error));
    await this.lookAfter();
    this.lookingAfter = setInterval(() => {
      this.last = this.lookAfter();
    }, POLL_MS);
    this.runner = await run({
      events,
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
    clearInterval(this.lookingAfter);
    await this.last;
    await this.runner?.stop();
  }

  private async lookAfter(): Promise<void> {
    await giveBackLeftJobs(this.database).catch((error: unknown) =>
      this.logger.error('What other workers left could not be looked up', error),
    );
  }

  private tell(level: string, message: string): void {
    if (level === 'error') this.logger.error(message);
    else if (level === 'warning') this.logger.warn(message);
    else this.logger.debug(message);
  }
}
