import { type DocumentOutput, syncBounds } from '@inrol/contracts/sync';
import type * as Y from 'yjs';
import { DocumentGuard, type Writer } from '../guard/document-guard.ts';
import { type InspectedUpdate, inspectUpdate } from '../guard/inspect-update.ts';
import { encodeStateVector, type StateVector } from '../guard/state-vector.ts';
import type { Clock } from '../ports/clock.ts';
import { type DocumentLog, DocumentUnavailable, type StoredDocument } from '../ports/document-log.ts';
import type { Broadcast } from '../ports/document-socket.ts';
import type { Meter } from '../ports/meter.ts';
import type { Peers } from '../ports/peers.ts';
import { DocumentContent } from './content.ts';
import { Frames } from './frames.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { PeerUpdates } from './peer-updates.ts';

export interface LiveDocumentPorts {
  readonly log: DocumentLog;
  readonly broadcast: Broadcast;
  readonly clock: Clock;
  readonly peers: Peers;
  readonly meter: Meter;
}

type Opened = Pick<DocumentOutput<'document.open'>, 'diff' | 'stateVector' | 'position' | 'onDisk' | 'sequence'>;

/** Whatever the log or another process has passed a guard before. */
const anyone: Writer = { granted: { has: () => true } as unknown as ReadonlySet<number>, rules: () => null };

/**
 * What is in a document and how it grows: an update passes the guard, goes to those who are here at the end of this turn
 * and to the other processes, and is acknowledged when the log has it on disk.
 */
export class LiveDocument {
  readonly documentId: string;
  /** What other processes say of it. */
  readonly fromPeers: PeerUpdates;
  private readonly ports: LiveDocumentPorts;
  private readonly onBroken: () => void;
  private readonly content: DocumentContent;
  private readonly frames: Frames;
  private guard: DocumentGuard | null = null;
  private guardWasUsed = false;
  /** Resolves with the position of the newest accepted update, once it is on disk. */
  private newest: Promise<number>;
  private position: number;
  private waiting = 0;

  /**
   * Throws `DocumentUnavailable` where the stored bytes make no whole document. `onBroken` is called once what is shown
   * can no longer be brought together with what the log holds.
   */
  constructor(documentId: string, stored: StoredDocument, ports: LiveDocumentPorts, onBroken: () => void) {
    this.documentId = documentId;
    this.ports = ports;
    this.onBroken = onBroken;
    this.content = new DocumentContent(stored.updates);
    this.frames = new Frames(documentId, ports.broadcast, ports.clock);
    this.position = stored.position;
    this.newest = Promise.resolve(stored.position);
    this.fromPeers = new PeerUpdates(
      { show: (bytes) => this.show(bytes), keep: (bytes) => this.keep(bytes), readLog: () => this.readLog() },
      ports.clock,
      stored.position,
    );
  }

  /** Something waits to be written. */
  get busy(): boolean {
    return this.waiting > 0 || !this.fromPeers.idle;
  }

  get byteLength(): number {
    return this.content.byteLength;
  }

  /** What somebody misses who has `known`, and where the document stands. */
  since(known: StateVector): Opened {
    return {
      diff: this.content.since(known),
      stateVector: encodeStateVector(this.content.stateVector),
      position: this.position,
      onDisk: !this.busy,
      sequence: this.frames.sequence,
    };
  }

  /** Guard, fan-out, log. Resolves when the update is on disk, or with a refusal before anything was applied. */
  async push(bytes: Uint8Array, writer: Writer, socketId: string): Promise<Outcome<DocumentOutput<'document.push'>>> {
    if (bytes.byteLength > syncBounds.update) return refused('too-large');
    if (this.ports.log.full) return refused('unavailable');
    const guard = this.guarded();
    const check = guard.check(bytes, writer);
    if (check.kind === 'refused') return refused(check.code);
    const news = check.kind === 'overlaps' ? this.content.onlyNew(bytes) : bytes;
    // what is known may be so from a process that died before it was on disk
    if (check.kind !== 'passes') this.fromPeers.secure();
    if (check.kind === 'known' || !news) return done({ position: await this.newest, sequence: null });
    const { update, change } = check;
    const grows = update.sections.length > 0;
    if (grows && this.content.byteLength + bytes.byteLength > syncBounds.document) return refused('document-full');
    guard.accepted(change);
    const [position, sequence] = await this.accept(news, update, socketId);
    return done({ position, sequence });
  }

  /** Writes as the server; resolves with the position once all that was written is on disk. */
  async write(clientId: number, change: (doc: Y.Doc) => void): Promise<number> {
    const doc = this.content.toDoc();
    doc.clientID = clientId;
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.transact(() => change(doc));
    doc.destroy();
    const positions = updates.map(async (bytes) => {
      const inspection = inspectUpdate(bytes);
      if (inspection.kind === 'refused')
        throw new Error(`the server wrote what its guard refuses: ${inspection.reason}`);
      this.guard?.acceptUnchecked(bytes);
      return this.accept(bytes, inspection.update, '');
    });
    await Promise.all(positions);
    return this.newest;
  }

  /** Reads through a Yjs document that lives only as long as the call. */
  read<Value>(reader: (doc: Y.Doc) => Value): Value {
    const doc = this.content.toDoc();
    try {
      return reader(doc);
    } finally {
      doc.destroy();
    }
  }

  stop(): void {
    this.frames.stop();
    this.fromPeers.stop();
  }

  /** Lets go of what only writing needs, where nobody wrote since the last time. */
  rest(): void {
    if (!this.guardWasUsed) this.guard = null;
    this.guardWasUsed = false;
  }

  /** Made when somebody writes; who only reads needs none. */
  private guarded(): DocumentGuard {
    this.guardWasUsed = true;
    return (this.guard ??= new DocumentGuard(this.content.since(new Map())));
  }

  private async accept(bytes: Uint8Array, update: InspectedUpdate, author: string): Promise<[number, number | null]> {
    const { clock, log, meter, peers } = this.ports;
    this.fromPeers.secureFor(update);
    this.content.add(bytes, update);
    const sent = this.frames.send(bytes, author);
    const number = peers.accepted(this.documentId, bytes);
    meter.accepted();
    this.waiting++;
    const acceptedAt = clock.now();
    const kept = log.append(this.documentId, bytes);
    this.newest = kept;
    try {
      const [position, sequence] = await Promise.all([kept, sent]);
      meter.kept(clock.now() - acceptedAt);
      peers.kept(this.documentId, number, position);
      this.isKept(position);
      return [position, sequence];
    } catch (error) {
      meter.lost();
      throw error;
    } finally {
      this.waiting--;
    }
  }

  /** Takes in what passed a guard elsewhere; null where it leans on something that is not here. */
  private show(bytes: Uint8Array): InspectedUpdate | null {
    const inspection = inspectUpdate(bytes);
    if (inspection.kind === 'refused') return null;
    const guard = this.guarded();
    const check = guard.check(bytes, anyone);
    if (check.kind === 'refused') return null;
    if (check.kind === 'known') return inspection.update;
    const news = check.kind === 'overlaps' ? this.content.onlyNew(bytes) : bytes;
    if (!news) return inspection.update;
    guard.accepted(check.change);
    this.content.add(news, check.update);
    void this.frames.send(news, '');
    return inspection.update;
  }

  private keep(bytes: Uint8Array): void {
    this.waiting++;
    const kept = this.ports.log.append(this.documentId, bytes);
    this.newest = kept;
    kept.then((position) => this.isKept(position), this.onBroken).finally(() => this.waiting--);
  }

  private async readLog(): Promise<number> {
    const stored = await this.ports.log.load(this.documentId);
    if (!stored) throw new DocumentUnavailable('the document is gone');
    const fits = stored.updates.every((bytes) => this.show(bytes) !== null);
    if (!fits) this.onBroken();
    this.position = Math.max(this.position, stored.position);
    return stored.position;
  }

  private isKept(position: number): void {
    this.position = Math.max(this.position, position);
    this.fromPeers.kept(position);
  }
}
