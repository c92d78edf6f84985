import { mergeUpdates } from 'yjs';
import type { Broadcast } from '../ports/document-socket.ts';
import type { Clock } from '../ports/clock.ts';

const SILENT_AFTER = 1_000;

interface Frame {
  readonly sequence: number;
  readonly updates: Uint8Array[];
  readonly authors: Set<string>;
  readonly sent: Promise<void>;
}

/**
 * Sends what a room receives in one turn of the event loop as one frame, numbered. The only writer of a frame does not
 * get it back. When a room falls silent its last number is said once more, so that a lost last frame is noticed.
 */
export class Frames {
  private readonly documentId: string;
  private readonly broadcast: Broadcast;
  private readonly clock: Clock;
  private frame: Frame | null = null;
  private latest = 0;
  private sentAt = 0;
  private silence: (() => void) | null = null;

  constructor(documentId: string, broadcast: Broadcast, clock: Clock) {
    this.documentId = documentId;
    this.broadcast = broadcast;
    this.clock = clock;
  }

  /** The number of the last frame that is on its way or gone. */
  get sequence(): number {
    return this.latest;
  }

  /**
   * Puts an update into the frame of this turn. Resolves when it has gone out: with its number where the author was left
   * out, otherwise with null.
   */
  async send(update: Uint8Array, author: string): Promise<number | null> {
    const frame = (this.frame ??= this.start());
    frame.updates.push(update);
    frame.authors.add(author);
    await frame.sent;
    return frame.authors.size === 1 ? frame.sequence : null;
  }

  stop(): void {
    this.silence?.();
    this.silence = null;
  }

  private start(): Frame {
    const { promise, resolve } = Promise.withResolvers<void>();
    const frame: Frame = { sequence: ++this.latest, updates: [], authors: new Set(), sent: promise };
    this.clock.endOfTurn(() => {
      this.frame = null;
      this.flush(frame);
      resolve();
    });
    return frame;
  }

  private flush({ sequence, updates, authors }: Frame): void {
    const update = updates.length === 1 ? updates[0]! : mergeUpdates(updates);
    const [first] = authors;
    const payload = { documentId: this.documentId, update, sequence };
    this.broadcast('document.update', payload, authors.size === 1 ? first : undefined);
    this.sentAt = this.clock.now();
    this.silence ??= this.clock.after(SILENT_AFTER, () => this.sayWhenSilent());
  }

  private sayWhenSilent(): void {
    const quiet = this.clock.now() - this.sentAt;
    if (quiet < SILENT_AFTER) {
      this.silence = this.clock.after(SILENT_AFTER - quiet, () => this.sayWhenSilent());
      return;
    }
    this.silence = null;
    this.broadcast('document.head', { documentId: this.documentId, sequence: this.latest });
  }
}
