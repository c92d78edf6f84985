import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { addJob, type Job, type JobTerms } from './job.ts';

/** Work for the worker. Asked for inside a transaction, it is asked for only if that is kept. */
@Injectable()
export class Jobs {
  constructor(private readonly database: Database) {}

  add<Payload extends object>(job: Job<Payload>, payload: Payload, terms: JobTerms): Promise<void> {
    return addJob(this.database.manager, job, payload, terms);
  }
}
