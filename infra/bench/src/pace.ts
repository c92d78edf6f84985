/** How long everything is measured. */
export interface Pace {
  readonly rounds: number;
  readonly search: { readonly refinements: number; readonly warmUp: number; readonly seconds: number };
  readonly steady: { readonly warmUp: number; readonly seconds: number };
  /** How often everyone joins in a round, and how often a server is started for cold documents; the median counts. */
  readonly joins: number;
  readonly coldStarts: number;
  readonly killAfterSeconds: number;
}

export const thorough: Pace = {
  rounds: 3,
  search: { refinements: 3, warmUp: 1, seconds: 3 },
  steady: { warmUp: 2, seconds: 6 },
  joins: 3,
  coldStarts: 3,
  killAfterSeconds: 5,
};

/** The same in under four minutes, with more left to chance. */
export const quick: Pace = {
  rounds: 1,
  search: { refinements: 1, warmUp: 0.3, seconds: 0.8 },
  steady: { warmUp: 0.5, seconds: 2.5 },
  joins: 1,
  coldStarts: 2,
  killAfterSeconds: 2,
};
