import type { ErrorCode } from '@inrol/contracts';
import type {
  ClosedReason,
  DocumentAccess,
  DocumentEvent,
  DocumentOutput,
  DocumentPayload,
  DocumentPresence,
  PresenceState,
} from '@inrol/contracts/sync';
import * as Y from 'yjs';
import type { Clock } from '../ports/clock.ts';
import { Others } from './others.ts';
import { Outgoing } from './outgoing.ts';
import type { DocumentLink, Outbox } from './ports.ts';
import { Sequence } from './sequence.ts';
import type { ReplicaStatus } from './status.ts';

/** A push that takes longer is not called "saving" any more. */
const OVERDUE = 2_500;
/** A missing frame may just be late. */
const PATIENCE = 200;
const RETRY = { first: 500, longest: 10_000 };
/** Refusals that pass by themselves; every other one is final for what was written. */
const passing: readonly ErrorCode[] = ['unavailable', 'too-many-requests', 'internal-error'];

export interface ReplicaPorts {
  readonly link: DocumentLink;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** Called after each change of `status`, `access` or `presence`. */
  readonly onChange?: () => void;
}

/**
 * A document on this device, kept equal with the server's. Sends what is written here, one push at a time; takes in what
 * others write; asks again for what got lost; says what is saved and what is not.
 */
export class Replica {
  readonly documentId: string;
  readonly doc = new Y.Doc();
  private readonly link: DocumentLink;
  private readonly clock: Clock;
  private readonly onChange: () => void;
  private readonly outgoing: Outgoing;
  private readonly others: Others;
  private readonly sequence = new Sequence();
  private state: 'opening' | 'live' | 'away' | 'ended' = 'opening';
  private rights: DocumentAccess | 'none' = 'none';
  private clientId: number | undefined;
  private own: ReadonlySet<number> = new Set();
  private end: { kind: 'refused'; code: ErrorCode } | { kind: 'closed'; reason: ClosedReason } | null = null;
  private leftovers: readonly Uint8Array[] = [];
  private base: readonly Uint8Array[] = [];
  private started = false;
  private asking = false;
  private overdue = false;
  /** What is to be pushed waits for something of somebody else. */
  private leaning = false;
  private failures = 0;
  /** Grows with each connection; an answer to an earlier one no longer counts. */
  private connection = 0;
  private callOffRetry: (() => void) | null = null;
  private callOffCheck: (() => void) | null = null;

  constructor(documentId: string, { link, outbox, clock, onChange }: ReplicaPorts) {
    this.documentId = documentId;
    this.link = link;
    this.clock = clock;
    this.onChange = onChange ?? (() => undefined);
    this.outgoing = new Outgoing(documentId, outbox, this.onChange);
    this.others = new Others(clock, (state) => {
      if (this.state === 'live') link.tell('document.presence', { documentId, state });
    });
    this.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (!local) return;
      this.outgoing.add(update);
      this.pump();
      this.onChange();
    });
  }

  get status(): ReplicaStatus {
    const { size, refused, keptOnDevice, deviceRefuses } = this.outgoing;
    const unsaved = size + refused.length > 0;
    const work = { unsaved, kept: keptOnDevice, ...(deviceRefuses && { deviceRefuses }) };
    if (this.end) return { ...this.end, ...work };
    if (this.state === 'opening') return { kind: 'opening' };
    if (this.state === 'away' || this.overdue) return { kind: 'offline', ...work };
    if (size > 0) return { kind: 'saving' };
    return unsaved ? { kind: 'aside', ...work } : { kind: 'saved' };
  }

  /**
   * What the server did not take, as updates in order, oldest first; where the document has ended here, all that is not
   * saved. `wordsKeptBack` reads from it what somebody wrote.
   */
  get keptBack(): readonly Uint8Array[] {
    const { refused, waiting } = this.outgoing;
    return this.end ? [...refused, ...waiting] : refused;
  }

  /** What the document held when it was opened; only where something lies beside it that leans on this. */
  get openedWith(): readonly Uint8Array[] {
    return this.base;
  }

  /** What may be done with `doc` now; `none` until it is here, and after it was taken away. */
  get access(): DocumentAccess | 'none' {
    return this.end ? 'none' : this.rights;
  }

  /** Whether something written under this client id is of the person who uses this device, whenever and wherever it was. */
  isOwn(clientId: number): boolean {
    return this.own.has(clientId);
  }

  get presence(): readonly DocumentPresence[] {
    return this.others.all;
  }

  /** Takes over what an earlier page left on this device, and opens as soon as there is a connection. */
  async start(): Promise<void> {
    this.leftovers = await this.outgoing.recover();
    this.started = true;
    if (this.link.connected) this.open();
  }

  connected(): void {
    this.connection++;
    this.asking = false;
    this.failures = 0;
    this.outgoing.putBack();
    if (this.state === 'live') this.state = 'away';
    if (!this.end) this.open();
  }

  disconnected(): void {
    this.connection++;
    this.asking = false;
    this.outgoing.putBack();
    this.others.clear();
    if (this.state === 'live') this.state = 'away';
    this.onChange();
  }

  setPresence(state: PresenceState | null): void {
    this.others.set(state);
  }

  receive<Name extends DocumentEvent>(name: Name, payload: DocumentPayload<Name>): void;
  receive(...[name, payload]: { [Name in DocumentEvent]: [Name, DocumentPayload<Name>] }[DocumentEvent]): void {
    if (this.end) return;
    switch (name) {
      case 'document.update':
        if (this.state !== 'live') return;
        Y.applyUpdate(this.doc, payload.update, 'server');
        this.sequence.arrived(payload.sequence);
        this.checkForGaps();
        if (this.leaning) this.pump();
        return;
      case 'document.head':
        this.sequence.announced(payload.sequence);
        this.checkForGaps();
        return;
      case 'document.presence':
        this.others.heard(payload);
        break;
      case 'document.access':
        this.rights = payload.access;
        break;
      case 'document.closed':
        this.closed(payload.reason);
        break;
    }
    this.onChange();
  }

  /** Pushes once more what the server did not take; nothing happens before the document is here and may be written in. */
  sendAgain(): void {
    if (this.state !== 'live' || this.access !== 'write') return;
    this.takeIn(this.outgoing.takeBack());
    this.pump();
    this.onChange();
  }

  /** Gives up what was written here and not saved; resolves when it is gone from this device too. */
  discard(): Promise<void> {
    const gone = this.outgoing.discard();
    this.overdue = false;
    this.onChange();
    return gone;
  }

  /** Lets go of the document; whoever calls it has seen to it that nothing is unsaved, or leaves that to the outbox. */
  stop(): void {
    this.connection++;
    this.callOffRetry?.();
    this.callOffCheck?.();
    if (this.state === 'live') this.link.tell('document.close', { documentId: this.documentId });
    this.state = 'ended';
    this.doc.destroy();
  }

  private open(): void {
    if (!this.started || this.asking || !this.link.connected) return;
    this.asking = true;
    const { connection, documentId, clientId } = this;
    const stateVector = Y.encodeStateVector(this.doc);
    const input = clientId === undefined ? { documentId, stateVector } : { documentId, stateVector, clientId };
    this.link.ask('document.open', input, (reply) => {
      if (connection !== this.connection) return;
      this.asking = false;
      if (!reply) this.open();
      else if ('data' in reply) this.opened(reply.data);
      else if (passing.includes(reply.problem.code)) this.later(() => this.open());
      else this.refused(reply.problem.code);
    });
  }

  private opened({ access, clientId, own, diff, onDisk, sequence, presence }: DocumentOutput<'document.open'>): void {
    const again = this.state === 'live';
    this.own = new Set(own);
    // who may only read now sees what the others see; what they left here is theirs to copy, or to send when they may
    if (access === 'read' && this.leftovers.length > 0) this.outgoing.setAside();
    this.takeIn(access === 'read' ? diff : [...diff, ...this.leftovers]);
    this.leftovers = [];
    // a page that came with nothing is given all that the server has
    if (this.clientId === undefined && this.outgoing.refused.length > 0) {
      this.base = diff;
      if (onDisk) void this.letGoOfTaken();
    }
    this.clientId = clientId;
    this.doc.clientID = clientId;
    this.rights = access;
    this.state = 'live';
    if (again) this.sequence.covers(sequence);
    else {
      this.sequence.restart(sequence);
      this.others.restart(presence);
    }
    this.pump();
    this.checkForGaps();
    this.onChange();
  }

  /** Into the document, not as something that is written here now. */
  private takeIn(updates: readonly Uint8Array[]): void {
    Y.transact(this.doc, () => updates.forEach((update) => Y.applyUpdate(this.doc, update)), 'server', false);
  }

  /** What was set aside may be on the server's disk after all. Seldom needed, and so not loaded with the page. */
  private async letGoOfTaken(): Promise<void> {
    const words = await import('../words/part-of.ts').catch(() => null);
    if (!words) return;
    this.outgoing.forgetAside(words.partOf(this.base));
    this.onChange();
  }

  private pump(): void {
    if (this.state !== 'live' || this.end || this.outgoing.inFlight || this.outgoing.size === 0) return;
    const { connection, documentId } = this;
    const callOffOverdue = this.clock.after(OVERDUE, () => {
      if (connection !== this.connection) return;
      this.overdue = true;
      this.onChange();
    });
    this.link.ask('document.push', { documentId, update: this.outgoing.take() }, (reply) => {
      callOffOverdue();
      if (connection !== this.connection) return;
      if (!reply || ('problem' in reply && reply.problem.code === 'document-not-open')) {
        this.notTaken();
        this.open();
      } else if ('data' in reply) this.pushed(reply.data);
      else if (reply.problem.code === 'document-gap') this.leans();
      else if (passing.includes(reply.problem.code)) {
        this.notTaken();
        this.later(() => this.open());
      } else {
        this.outgoing.setAside();
        this.refused(reply.problem.code);
      }
    });
  }

  private pushed({ sequence }: DocumentOutput<'document.push'>): void {
    this.overdue = false;
    this.leaning = false;
    this.failures = 0;
    this.outgoing.acknowledged();
    if (sequence !== null) this.sequence.arrived(sequence);
    this.checkForGaps();
    this.pump();
    this.onChange();
  }

  private leans(): void {
    this.outgoing.putBackLeaning();
    this.leaning = true;
    this.notTaken();
    this.later(() => this.open());
  }

  private notTaken(): void {
    this.outgoing.putBack();
    this.overdue = true;
    this.onChange();
  }

  private refused(code: ErrorCode): void {
    this.outgoing.putBack();
    this.end = { kind: 'refused', code };
    this.onChange();
  }

  private closed(reason: ClosedReason): void {
    this.outgoing.putBack();
    this.connection++;
    this.asking = false;
    if (reason === 'unavailable') {
      this.state = 'away';
      this.later(() => this.open());
    } else this.end = { kind: 'closed', reason };
  }

  /** A frame that stays away, or an update that waits inside Yjs for another, makes us ask again. */
  private checkForGaps(): void {
    const gap =
      this.sequence.missing > 0 || this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
    if (!gap || this.callOffCheck) return;
    this.callOffCheck = this.clock.after(PATIENCE, () => {
      this.callOffCheck = null;
      if (this.state !== 'live') return;
      // the frame of a push that is on its way does not come back to its writer
      if (this.outgoing.inFlight && this.sequence.missing === 1) this.checkForGaps();
      else if (this.sequence.missing > 0 || this.doc.store.pendingStructs || this.doc.store.pendingDs) this.open();
    });
  }

  private later(run: () => void): void {
    if (this.callOffRetry) return;
    const wait = Math.min(RETRY.longest, RETRY.first * 2 ** this.failures++);
    this.callOffRetry = this.clock.after(wait, () => {
      this.callOffRetry = null;
      if (this.state !== 'ended') run();
    });
  }
}
