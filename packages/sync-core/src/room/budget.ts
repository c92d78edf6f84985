import type { Clock } from '../ports/clock.ts';

/** A bucket of tokens: a burst of at most `burst`, and `perSecond` on average. */
export class Budget {
  private readonly clock: Clock;
  private readonly perSecond: number;
  private readonly burst: number;
  private tokens: number;
  private filledAt: number;

  constructor(clock: Clock, perSecond: number, burst = perSecond) {
    this.clock = clock;
    this.perSecond = perSecond;
    this.burst = burst;
    this.tokens = burst;
    this.filledAt = clock.now();
  }

  /** Takes one; false where none is left. */
  spend(): boolean {
    const now = this.clock.now();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.filledAt) / 1000) * this.perSecond);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
