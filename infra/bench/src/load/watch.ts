/** Keeps the times of what was written within a window, in milliseconds; also of what arrives after it. */
export class Watch {
  /** From writing to the change in somebody else's document. */
  readonly arrivals: number[] = [];
  /** From writing to the acknowledgement. */
  readonly acknowledgements: number[] = [];
  private from = Infinity;
  private to = Infinity;

  /** Forgets all before. */
  start(): void {
    this.arrivals.length = 0;
    this.acknowledgements.length = 0;
    this.from = performance.now();
    this.to = Infinity;
  }

  stop(): void {
    this.to = performance.now();
  }

  within(writtenAt: number): boolean {
    return writtenAt >= this.from && writtenAt < this.to;
  }

  arrived(writtenAt: number, now: number): void {
    if (this.within(writtenAt)) this.arrivals.push(now - writtenAt);
  }

  acknowledged(writtenAt: number, now: number): void {
    if (this.within(writtenAt)) this.acknowledgements.push(now - writtenAt);
  }
}
