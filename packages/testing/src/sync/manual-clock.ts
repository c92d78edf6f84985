import type { Clock } from '@inrol/sync-core';

interface Alarm {
  readonly at: number;
  readonly run: () => void;
}

/** Time that stands still until a test turns it. */
export class ManualClock implements Clock {
  private time = 0;
  private alarms: Alarm[] = [];
  private turn: (() => void)[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): () => void {
    const alarm = { at: this.time + milliseconds, run };
    this.alarms.push(alarm);
    return () => {
      this.alarms = this.alarms.filter((other) => other !== alarm);
    };
  }

  endOfTurn(run: () => void): void {
    this.turn.push(run);
  }

  /** Ends the turn of the event loop: runs what waited for that. */
  finishTurn(): void {
    for (const run of this.turn.splice(0)) run();
  }

  /** Lets time pass; what is due runs in order. */
  advance(milliseconds: number): void {
    const until = this.time + milliseconds;
    for (;;) {
      const next = this.alarms.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.alarms = this.alarms.filter((alarm) => alarm !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = until;
  }
}
