/** Follows the numbers of the frames that arrived, in whatever order, and knows whether one is missing. */
export class Sequence {
  /** Everything up to here arrived. */
  private floor = 0;
  private latest = 0;
  private readonly above = new Set<number>();

  /** A new connection counts anew. */
  restart(at: number): void {
    this.floor = at;
    this.latest = at;
    this.above.clear();
  }

  /** All frames up to this one are covered, however they came. */
  covers(sequence: number): void {
    this.latest = Math.max(this.latest, sequence);
    this.floor = Math.max(this.floor, sequence);
    for (const number of this.above) if (number <= this.floor) this.above.delete(number);
    this.rise();
  }

  arrived(sequence: number): void {
    this.latest = Math.max(this.latest, sequence);
    if (sequence > this.floor) this.above.add(sequence);
    this.rise();
  }

  /** There are this many, whether they arrived or not. */
  announced(sequence: number): void {
    this.latest = Math.max(this.latest, sequence);
  }

  /** How many frames are missing before the next one that arrived; 0 where none is. */
  get missing(): number {
    if (this.floor === this.latest) return 0;
    return (this.above.size === 0 ? this.latest + 1 : Math.min(...this.above)) - this.floor - 1;
  }

  private rise(): void {
    while (this.above.delete(this.floor + 1)) this.floor++;
  }
}
