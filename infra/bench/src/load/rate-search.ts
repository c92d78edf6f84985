export interface RateSearchOptions {
  readonly start: number;
  /** How often the gap between what went and what did not is halved, in proportion. */
  readonly refinements: number;
}

/**
 * Looks for the highest rate that a server keeps up with: doubles until it does not, then tries the middle, in proportion,
 * of the gap. With three refinements the answer lies less than a tenth below the truth.
 */
export class RateSearch {
  /** The rate to try now. */
  rate: number;
  private reached = 0;
  private failed = Infinity;
  private left: number;

  constructor({ start, refinements }: RateSearchOptions) {
    this.rate = start;
    this.left = refinements;
  }

  /** The highest rate that went; 0 while none did. */
  get best(): number {
    return this.reached;
  }

  /** Notes how it went; false when the search is over. */
  went(well: boolean): boolean {
    if (well) this.reached = this.rate;
    else this.failed = this.rate;
    if (this.failed === Infinity) this.rate *= 2;
    else if (this.reached === 0) this.rate /= 2;
    else {
      if (this.left-- === 0) return false;
      this.rate = Math.sqrt(this.reached * this.failed);
    }
    return true;
  }
}
