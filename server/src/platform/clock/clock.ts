import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** What time it is. A port, so that a year can pass in a test or in the demo. */
@Injectable()
export class Clock {
  private readonly travelled = new AsyncLocalStorage<Date>();

  now(): Date {
    return this.travelled.getStore() ?? new Date();
  }

  /** The calendar day of now, `2026-03-14`, in UTC. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  /** Runs `work` as if it were `moment`. */
  at<Result>(moment: Date, work: () => Promise<Result>): Promise<Result> {
    return this.travelled.run(moment, work);
  }
}
