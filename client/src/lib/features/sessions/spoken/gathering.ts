import type { Change } from './what-changed.ts';

/** How long changes are gathered before they are said, and how long it is quiet after that; in milliseconds. */
export const gatherFor = 1_500;
export const quietFor = 5_000;

/**
 * Says changes together: eleven people who write are one sentence, not eleven. What was said leaves the reader the time to
 * hear it out.
 */
export class Gathering {
  #changes: Change[] = [];
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #saidAt = -Infinity;
  readonly #say: (changes: readonly Change[]) => void;

  constructor(say: (changes: readonly Change[]) => void) {
    this.#say = say;
  }

  add(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#changes.push(...changes);
    const quiet = this.#saidAt + quietFor - Date.now();
    this.#waiting ??= setTimeout(() => this.#tell(), Math.max(gatherFor, quiet));
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }

  #tell(): void {
    const changes = this.#changes;
    this.#changes = [];
    this.#waiting = undefined;
    this.#saidAt = Date.now();
    this.#say(together(changes));
  }
}

/** Notes in one; those that a reveal brought belong to the reveal; of the turns only the last one is of any use. */
const together = (changes: readonly Change[]): Change[] => {
  const notes = changes.flatMap((change) => (change.kind === 'notes' ? change.notes : []));
  const lastTurn = changes.findLast(({ kind }) => kind === 'turn');
  const rest = changes.filter((change) => change.kind !== 'notes' && (change.kind !== 'turn' || change === lastTurn));
  const revealed = rest.some(({ kind }) => kind === 'revealed');
  return notes.length > 0 && !revealed ? [...rest, { kind: 'notes', notes }] : rest;
};
