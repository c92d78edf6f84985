import { feedbackLoopRoutes, type ObstacleSummary } from '@inrol/contracts/feedback-loops';
import { call } from '#lib/api/call.ts';
import { ProblemError } from '#lib/api/problem.ts';

/** Milliseconds without a letter before the server is asked. */
const PAUSE = 350;
/** Fewer letters say too little to find anything by. */
const ENOUGH = 8;

/** Open obstacles that may be the same as the one that is being written. */
export class LikelyTwinsState {
  readonly #organisationId: string;
  #twins = $state.raw<readonly ObstacleSummary[]>([]);

  constructor(organisationId: string) {
    this.#organisationId = organisationId;
  }

  /** The most alike first; empty while too little is written. */
  get twins(): readonly ObstacleSummary[] {
    return this.#twins;
  }

  /** Asks after a short rest. Gives back what breaks it off, for when more is typed. */
  lookFor(written: string): () => void {
    const title = written.trim();
    if (title.length < ENOUGH) this.#twins = [];
    const asked = new AbortController();
    const timer = setTimeout(() => void (title.length < ENOUGH || this.#ask(title, asked.signal)), PAUSE);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }

  async #ask(title: string, signal: AbortSignal): Promise<void> {
    try {
      const input = { organisationId: this.#organisationId, title };
      this.#twins = await call(feedbackLoopRoutes.likelyTwins, input, { signal });
    } catch (problem) {
      // Without an answer one raises it as always: it is an offer, not a condition.
      if (!signal.aborted && !(problem instanceof ProblemError)) throw problem;
    }
  }
}
