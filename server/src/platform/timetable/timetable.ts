import { Injectable } from '@nestjs/common';
import type { Job } from '../jobs/index.ts';
import { PlannedJobsRepository } from './planned-jobs.repository.ts';

/** Work for the worker at a moment by the clock, days ahead if need be. Planned inside a transaction, it counts if that is kept. */
@Injectable()
export class Timetable {
  constructor(private readonly planned: PlannedJobsRepository) {}

  /** Takes the place of what was planned under the same key. */
  plan<Payload extends object>(job: Job<Payload>, payload: Payload, key: string, dueAt: Date): Promise<void> {
    return this.planned.put({ key: keyOf(job, key), name: job.name, payload, dueAt });
  }

  /** Nothing comes of what was planned under this key, as long as it is not due. */
  drop<Payload extends object>(job: Job<Payload>, key: string): Promise<void> {
    return this.planned.delete(keyOf(job, key));
  }
}

const keyOf = ({ name }: Job<object>, key: string): string => `${name}:${key}`;
