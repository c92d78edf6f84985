/** Is told what happens, to count it: never who does it, and never what is written. */
export interface Meter {
  /** An update passed the guard and goes to the log. */
  accepted(): void;
  /** It is on disk, so many milliseconds later. */
  kept(milliseconds: number): void;
  /** The log can never keep it. */
  lost(): void;
  /** Somebody who was in the room asked for what was missed. */
  resynced(): void;
}

/** For where nothing is counted. */
export const uncounted: Meter = {
  accepted: () => undefined,
  kept: () => undefined,
  lost: () => undefined,
  resynced: () => undefined,
};
