import { ProblemError } from '#lib/api/problem.ts';
import type { Saving } from '#lib/ui/marks/saving.ts';
import type { DeviceMemory } from './device-memory.ts';

/** Answers that pass by themselves; after any other one, trying again makes no sense. */
const passing: readonly string[] = ['no-connection', 'unavailable', 'too-many-requests', 'internal-error'];
/** An answer that takes longer is no longer called "saving". */
const overdue = 2_500;
const patience = 10_000;
const retry = { first: 1_000, longest: 10_000 };

interface Ports<Thing> {
  memory: DeviceMemory;
  /** The name under which the device keeps them. */
  what: string;
  /** Rejects with a `ProblemError` when it was not taken. */
  send: (key: string, thing: Thing, signal: AbortSignal) => Promise<void>;
  /** The server has it. */
  ondelivered: (key: string, thing: Thing) => void;
  /** The server will never take it; `reason` is for the reader. */
  onrefused: (key: string, thing: Thing, reason: string) => void;
}

/**
 * Things on their way to the server, each under a key. The newest of a key counts; each is tried until the server has it
 * or says that it will not, and is kept on this device until then.
 */
export class Delivery<Thing> {
  readonly #ports: Ports<Thing>;
  #waiting = $state.raw<Readonly<Record<string, Thing>>>({});
  #late = $state(false);
  /** Whether this device has what waits. */
  #kept = $state(true);
  #sending = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(ports: Ports<Thing>) {
    this.#ports = ports;
    this.#waiting = ports.memory.recall<Record<string, Thing>>(ports.what, {});
  }

  /** What the server does not have yet, by key. */
  get waiting(): Readonly<Record<string, Thing>> {
    return this.#waiting;
  }

  get state(): Saving {
    if (Object.keys(this.#waiting).length === 0) return 'saved';
    return this.#late ? (this.#kept ? 'unsaved' : 'unkept') : 'saving';
  }

  put(key: string, thing: Thing): void {
    this.#keep({ ...this.#waiting, [key]: thing });
    this.tryNow();
  }

  /** Gives one up. */
  forget(key: string): void {
    const { [key]: _, ...rest } = this.#waiting;
    this.#keep(rest);
  }

  /** Tries again without waiting: there is a connection again, or somebody asks for it. */
  tryNow(): void {
    clearTimeout(this.#timer);
    void this.#pump();
  }

  /** Stops trying; what waits stays on the device for the next time. */
  stop(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #keep(waiting: Readonly<Record<string, Thing>>): void {
    this.#waiting = waiting;
    const { memory, what } = this.#ports;
    this.#kept = Object.keys(waiting).length === 0 || memory.remember(what, waiting);
    if (Object.keys(waiting).length === 0) memory.forget(what);
  }

  async #pump(): Promise<void> {
    if (this.#sending || this.#ended) return;
    this.#sending = true;
    try {
      for (let next = this.#first(); next && !this.#ended; next = this.#first()) await this.#deliver(...next);
      this.#late = false;
      this.#failures = 0;
    } catch (problem) {
      if (!passes(problem)) throw problem;
      this.#late = true;
      const wait = Math.min(retry.longest, retry.first * 2 ** this.#failures++);
      if (!this.#ended) this.#timer = setTimeout(() => void this.#pump(), wait);
    } finally {
      this.#sending = false;
    }
  }

  #first(): [string, Thing] | undefined {
    return Object.entries(this.#waiting)[0];
  }

  async #deliver(key: string, thing: Thing): Promise<void> {
    const late = setTimeout(() => (this.#late = true), overdue);
    try {
      await this.#ports.send(key, thing, AbortSignal.timeout(patience));
      this.#settle(key, thing, () => this.#ports.ondelivered(key, thing));
    } catch (problem) {
      if (passes(problem) || !(problem instanceof ProblemError)) throw problem;
      this.#settle(key, thing, () => this.#ports.onrefused(key, thing, problem.detail));
    } finally {
      clearTimeout(late);
    }
  }

  /** What was put under the key in the meantime still has to go. */
  #settle(key: string, thing: Thing, tell: () => void): void {
    tell();
    if (this.#waiting[key] === thing) this.forget(key);
  }
}

const passes = (problem: unknown): boolean =>
  problem instanceof ProblemError ? passing.includes(problem.code) : (problem as Error).name === 'TimeoutError';
