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

/** What was written here and not yet acknowledged, in order. Kept on the device too, until it is. */
export class Outgoing {
  private readonly documentId: string;
  private readonly outbox: Outbox;
  private readonly onKept: () => void;
  private readonly queue: Unsaved[] = [];
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

  /** Everything unsaved survives a closed page. */
  get keptOnDevice(): boolean {
    return this.queue.every(({ kept }) => kept);
  }

  /** Something is on this page only, because the browser forbids storage or has no room. */
  get deviceRefuses(): boolean {
    return this.queue.some(({ refused }) => refused);
  }

  /** Takes over what an earlier page left behind; answers it. */
  async recover(): Promise<readonly Uint8Array[]> {
    const entries = await this.outbox.load(this.documentId).catch(() => []);
    this.queue.unshift(...entries.map(({ key, update }) => new Unsaved(update, Promise.resolve(key))));
    return entries.map(({ update }) => update);
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

  /** Gives up what is unsaved, here and on the device. */
  discard(): void {
    this.sending = this.queue.length;
    this.acknowledged();
  }

  private async forget(saved: readonly Unsaved[]): Promise<void> {
    const keys = (await Promise.all(saved.map(({ key }) => key))).filter((key) => key !== null);
    // a leftover is pushed once more at the next opening, where the server knows it already
    await this.outbox.remove(keys).catch(() => undefined);
  }
}
