import { Injectable } from '@nestjs/common';

/** What time it is. A port, so that a year can pass in a test or in the demo. */
@Injectable()
export class Clock {
  private travelled: Date | null = null;

  now(): Date {
    return this.travelled ?? new Date();
  }

  /** The calendar day of now, `2026-03-14`, in UTC. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  /** Stands still at `moment` for everything in this process; with null it runs again. */
  standAt(moment: Date | null): void {
    this.travelled = moment;
  }
}
