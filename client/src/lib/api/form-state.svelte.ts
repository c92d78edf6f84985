import { ProblemError } from './problem.ts';

/**
 * What somebody is filling in: the values, whether they are on their way, and what the server said of them. Values stay
 * when sending fails.
 */
export class FormState<Values extends object> {
  values: Values = $state() as Values;
  #submitting = $state(false);
  #problem = $state.raw<ProblemError | null>(null);

  constructor(values: Values) {
    this.values = values;
  }

  get submitting(): boolean {
    return this.#submitting;
  }

  get problem(): ProblemError | null {
    return this.#problem;
  }

  /** What is wrong with one field, if anything. */
  errorAt(path: string): string | undefined {
    return this.#problem?.errors.find((entry) => entry.path === path)?.message;
  }

  /** Sends the values once; a second press while they are on their way does nothing. Gives back whether it was done. */
  async submit(send: (values: Values) => Promise<unknown>): Promise<boolean> {
    if (this.#submitting) return false;
    this.#submitting = true;
    this.#problem = null;
    try {
      await send($state.snapshot(this.values) as Values);
      return true;
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      this.#problem = problem;
      return false;
    } finally {
      this.#submitting = false;
    }
  }
}
