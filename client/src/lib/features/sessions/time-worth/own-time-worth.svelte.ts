import { timeWorthRoutes } from '@inrol/contracts/sessions';
import { covered, coverSecret, uncover, type CoveredSecret } from '@inrol/domain/blind-rights';
import { call } from '#lib/api/call.ts';
import { ProblemError } from '#lib/api/problem.ts';
import type { DeviceMemory } from '../room/device-memory.ts';

interface Place {
  organisationId: string;
  sessionId: string;
}

/** What this device keeps of the right to answer once. */
type Right =
  | { kind: 'none' }
  /** Made here; it is asked to be signed, again if that got lost. */
  | { kind: 'covered'; modulus: string; secret: CoveredSecret }
  | { kind: 'signed'; secret: string; signature: string }
  | { kind: 'used' };

/**
 * Gets a right to answer once while people arrive where they round off, and answers with it as nobody in particular: what is
 * sent then carries no cookie, and the server never saw the right before.
 */
export class OwnTimeWorth {
  readonly #place: Place;
  readonly #memory: DeviceMemory;
  #right = $state.raw<Right>({ kind: 'none' });
  #refusal = $state<string | null>(null);
  #sending = $state(false);

  constructor(place: Place, memory: DeviceMemory) {
    this.#place = place;
    this.#memory = memory;
    this.#right = memory.recall<Right>('time-worth', { kind: 'none' });
  }

  /** Whether there is something to answer; null while that is not known. */
  get state(): 'open' | 'told' | 'refused' | null {
    if (this.#right.kind === 'used') return 'told';
    if (this.#right.kind === 'signed') return 'open';
    return this.#refusal ? 'refused' : null;
  }

  get refusal(): string | null {
    return this.#refusal;
  }

  get sending(): boolean {
    return this.#sending;
  }

  /** Fetches the right, well before the answer, so that the two do not come one after the other. */
  async prepare(): Promise<void> {
    if (this.#right.kind === 'signed' || this.#right.kind === 'used') return;
    await this.#try(async () => {
      const waiting = this.#right.kind === 'covered' ? this.#right : await this.#cover();
      if (!waiting) return;
      const { modulus, secret } = waiting;
      const ask = { ...this.#place, covered: covered({ modulus }, secret) };
      const { signature } = await call(timeWorthRoutes.timeWorthRight, ask);
      this.#keep({ kind: 'signed', secret: secret.secret, signature: uncover({ modulus }, secret, signature) });
    });
  }

  async tell(worth: number, sentence: string): Promise<void> {
    const right = this.#right;
    if (right.kind !== 'signed' || this.#sending) return;
    this.#sending = true;
    await this.#try(async () => {
      const { secret, signature } = right;
      const answer = { ...this.#place, secret, signature, worth, sentence };
      await call(timeWorthRoutes.tellTimeWorth, answer, { nameless: true });
      this.#keep({ kind: 'used' });
    });
    this.#sending = false;
  }

  async #cover(): Promise<Extract<Right, { kind: 'covered' }> | null> {
    const { modulus } = await call(timeWorthRoutes.timeWorthKey, this.#place);
    if (!modulus) return null;
    const secret = coverSecret({ modulus }, (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>));
    return this.#keep({ kind: 'covered', modulus, secret });
  }

  #keep<Kept extends Right>(right: Kept): Kept {
    this.#right = right;
    this.#memory.remember('time-worth', right);
    return right;
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.#refusal = null;
    try {
      await work();
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      this.#refusal = problem.detail;
    }
  }
}
