import { syncBounds } from '@inrol/contracts/sync';
import { mergeUpdates } from 'yjs';
import type { Outbox } from './ports.ts';

/** Leaves room in a push for what merging adds. */
const PUSH_BYTES = syncBounds.update * 0.9;

class Unsaved {
  readonly update: Uint8Array;
  /** Its key in the outbox; null where this device cannot keep it. */
  readonly key: Promise<number | null>;
  kept = false;
  /** The device cannot keep it, and never will. */
  refused = false;

  constructor(update: Uint8Array, key: Promise<number | null>) {
    this.update = update;
    this.key = key.then((known) => {
      this.kept = known !== null;
      this.refused = !this.kept;
      return known;
    });
  }
}

/**
 * What was written here and not yet acknowledged, in order. Kept on the device too, until it is. What the server does not
 * take is set aside: it stays on the device and waits for its writer, who sends it again or lets it go.
 */
export class Outgoing {
  private readonly documentId: string;
  private readonly outbox: Outbox;
  private readonly onKept: () => void;
  private readonly queue: Unsaved[] = [];
  private aside: readonly Unsaved[] = [];
  private sending = 0;
  /** How many of the queue may go into one push. */
  private most = Infinity;

  constructor(documentId: string, outbox: Outbox, onKept: () => void) {
    this.documentId = documentId;
    this.outbox = outbox;
    this.onKept = onKept;
  }

  get size(): number {
    return this.queue.length;
  }

  get inFlight(): boolean {
    return this.sending > 0;
  }

  /** What was set aside, in order. */
  get refused(): readonly Uint8Array[] {
    return this.aside.map(({ update }) => update);
  }

  /** What waits to be pushed, in order. */
  get waiting(): readonly Uint8Array[] {
    return this.queue.map(({ update }) => update);
  }

  /** Everything unsaved survives a closed page. */
  get keptOnDevice(): boolean {
    return [...this.queue, ...this.aside].every(({ kept }) => kept);
  }

  /** Something is on this page only, because the browser forbids storage or has no room. */
  get deviceRefuses(): boolean {
    return [...this.queue, ...this.aside].some(({ refused }) => refused);
  }

  /** Takes over what an earlier page left behind; answers what of it is to be pushed. */
  async recover(): Promise<readonly Uint8Array[]> {
    const entries = await this.outbox.load(this.documentId).catch(() => []);
    const recovered = entries.map(({ key, update, aside }) => ({
      aside,
      left: new Unsaved(update, Promise.resolve(key)),
    }));
    const waiting = recovered.filter(({ aside }) => !aside).map(({ left }) => left);
    this.queue.unshift(...waiting);
    this.aside = recovered.filter(({ aside }) => aside).map(({ left }) => left);
    return waiting.map(({ update }) => update);
  }

  add(update: Uint8Array): void {
    // a browser may forbid storage; `keptOnDevice` then says so
    const key = this.outbox.add(this.documentId, update).catch(() => null);
    const unsaved = new Unsaved(update, key);
    this.queue.push(unsaved);
    void unsaved.key.then(this.onKept);
  }

  /** The next push: as much as fits into one, merged. */
  take(): Uint8Array {
    let bytes = 0;
    const fitting = this.queue.findIndex(({ update }) => (bytes += update.byteLength) > PUSH_BYTES);
    this.sending = Math.max(1, Math.min(this.most, fitting === -1 ? this.queue.length : fitting));
    return mergeUpdates(this.queue.slice(0, this.sending).map(({ update }) => update));
  }

  /** The push was not acknowledged; it stays. */
  putBack(): void {
    this.sending = 0;
  }

  /**
   * The push leaned on something the server lost, which somebody else still has to push again, and which may lean on a
   * part of this one in turn. Smaller pushes let both get ahead.
   */
  putBackLeaning(): void {
    this.most = Math.max(1, Math.floor(this.sending / 2));
    this.sending = 0;
  }

  /** The push is on the server's disk. */
  acknowledged(): void {
    const saved = this.queue.splice(0, this.sending);
    this.sending = 0;
    this.most *= 2;
    void this.forget(saved);
  }

  /** The server will not take what waits: it stays here and on the device, and is not pushed by itself any more. */
  setAside(): void {
    const refused = this.queue.splice(0);
    this.sending = 0;
    this.aside = [...this.aside, ...refused];
    void this.mark(refused, true);
  }

  /** Lets go of what was set aside and is part of the document after all: the server had taken it, and the answer got lost. */
  forgetAside(isPart: (update: Uint8Array) => boolean): void {
    const part = this.aside.filter(({ update }) => isPart(update));
    if (part.length === 0) return;
    this.aside = this.aside.filter((unsaved) => !part.includes(unsaved));
    void this.forget(part);
  }

  /** What was set aside waits to be pushed again; answers it. */
  takeBack(): readonly Uint8Array[] {
    const back = this.aside;
    this.aside = [];
    this.queue.push(...back);
    void this.mark(back, false);
    return back.map(({ update }) => update);
  }

  /** Gives up what is unsaved and what was set aside; resolves when it is gone from the device too. */
  discard(): Promise<void> {
    const given = [...this.queue.splice(0), ...this.aside];
    this.sending = 0;
    this.aside = [];
    return this.forget(given);
  }

  private async mark(some: readonly Unsaved[], aside: boolean): Promise<void> {
    // where the mark cannot be kept, the next page pushes it once more, and hears the same answer
    await this.outbox.setAside(await keysOf(some), aside).catch(() => undefined);
  }

  private async forget(saved: readonly Unsaved[]): Promise<void> {
    // a leftover is pushed once more at the next opening, where the server knows it already
    await this.outbox.remove(await keysOf(saved)).catch(() => undefined);
  }
}

const keysOf = async (some: readonly Unsaved[]): Promise<number[]> =>
  (await Promise.all(some.map(({ key }) => key))).filter((key) => key !== null);
