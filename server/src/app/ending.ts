import { setTimeout as pause } from 'node:timers/promises';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** A step that takes longer waits for what does not answer any more. */
const PATIENCE_MS = 9_000;

/**
 * How this process ends. Listens to Ctrl-C and SIGTERM from its first moment, also while it is still starting: what is
 * there by then ends in order, each step before the next, the newest first.
 */
export class Ending {
  private readonly steps: (() => Promise<void>)[] = [];
  private readonly asking = new AbortController();
  /** While the process leaves, nobody goes on. */
  private readonly never = new Promise<never>(() => undefined);

  constructor() {
    for (const signal of SIGNALS) process.on(signal, () => void this.leave());
  }

  /** Aborted when the process is asked to end. */
  get asked(): AbortSignal {
    return this.asking.signal;
  }

  /** Adds what is to be done before all that is there by now. Answers how to do it already. */
  first(step: () => Promise<void>): () => Promise<void> {
    this.steps.push(step);
    return async () => {
      const place = this.steps.indexOf(step);
      if (place >= 0) await this.steps.splice(place, 1)[0]!();
    };
  }

  /** Ends what there is; what was asked to end already is left to that. Answers whether all of it went well. */
  async end(): Promise<boolean> {
    let well = true;
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      await withinPatience(step()).catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        well = false;
      });
    }
    return well;
  }

  /** Ends the process. */
  async leave(): Promise<never> {
    if (this.asked.aborted) return this.never;
    this.asking.abort();
    process.exit((await this.end()) ? 0 : 1);
  }
}

const withinPatience = async (step: Promise<void>): Promise<void> => {
  const late = new AbortController();
  const tooLate = pause(PATIENCE_MS, undefined, { signal: late.signal }).then(
    () => Promise.reject(new Error('Something does not answer; going on without it.')),
    () => undefined,
  );
  await Promise.race([step, tooLate]).finally(() => late.abort());
};
