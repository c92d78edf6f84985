import type { WritingState } from '@inrol/contracts/sessions';

/** After this long without a letter somebody is no longer writing. */
const pause = 15_000;

/** Whether this person is writing or done: the only thing the others are told about what is not revealed yet. */
export class Writing {
  readonly #tell: (state: WritingState) => void;
  #state = $state<WritingState>('idle');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (state: WritingState) => void) {
    this.#tell = tell;
  }

  get state(): WritingState {
    return this.#state;
  }

  /** Letters are coming now. */
  get busy(): boolean {
    return this.#state === 'writing';
  }

  /** A letter was typed. */
  typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set('idle'), pause);
    this.#set('writing');
  }

  done(done: boolean): void {
    clearTimeout(this.#timer);
    this.#set(done ? 'done' : 'idle');
  }

  /** What one was writing is over: another phase begins, or one comes back from a small group. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#set('idle');
  }

  /** After a lost connection the others have to hear it again. */
  tellAgain(): void {
    if (this.#state !== 'idle') this.#tell(this.#state);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #set(state: WritingState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#tell(state);
  }
}
