/** Time, as far as the engine needs it; tests turn it by hand. */
export interface Clock {
  /** Milliseconds, from any fixed moment. */
  now(): number;
  /** Runs once, after at least so many milliseconds; the answer calls it off. */
  after(milliseconds: number, run: () => void): () => void;
  /** Runs once, when what came in during this turn of the event loop has been handled. */
  endOfTurn(run: () => void): void;
}
