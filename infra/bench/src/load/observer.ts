import { applyUpdate, Doc, type Transaction } from 'yjs';
import type { BoardWriter } from './board-writer.ts';
import type { Watch } from './watch.ts';

/** Somebody who looks at a document, and sees each character of the writers come into it. */
export class Observer {
  /** The longest time in which nothing came although something was on its way, since `restart`. */
  longestSilence = 0;
  private readonly doc = new Doc();
  private readonly watch: Watch;
  private readonly seen = new Map<BoardWriter, number>();
  private writers: ReadonlyMap<number, BoardWriter> = new Map();
  private lastArrival = 0;

  constructor(watch: Watch) {
    this.watch = watch;
    this.doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Doc, transaction: Transaction) =>
      this.changed(transaction),
    );
  }

  update(bytes: Uint8Array): void {
    applyUpdate(this.doc, bytes);
  }

  /** Whom to look for. */
  expect(writers: readonly BoardWriter[]): void {
    this.writers = new Map(writers.map((writer) => [writer.clientId, writer]));
    for (const writer of writers) this.seen.set(writer, 0);
  }

  restart(): void {
    this.longestSilence = 0;
    this.lastArrival = performance.now();
  }

  /** The moment of the oldest character that has not come yet; Infinity where all are here. */
  get oldestMissing(): number {
    let oldest = Infinity;
    for (const [writer, seen] of this.seen) oldest = Math.min(oldest, writer.writtenAt[seen] ?? Infinity);
    return oldest;
  }

  private changed({ afterState }: Transaction): void {
    const now = performance.now();
    const before = this.oldestMissing;
    if (before < now) this.longestSilence = Math.max(this.longestSilence, now - Math.max(before, this.lastArrival));
    this.lastArrival = now;
    for (const [clientId, writer] of this.writers) {
      const to = (afterState.get(clientId) ?? 0) - writer.firstClock;
      for (let at = this.seen.get(writer)!; at < to; at++) {
        this.watch.arrived(writer.writtenAt[at]!, now);
        this.seen.set(writer, at + 1);
      }
    }
  }
}
