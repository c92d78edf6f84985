import type { ClosedReason, DocumentOutput, DocumentPresence, PresenceState } from '@inrol/contracts/sync';
import { syncBounds } from '@inrol/contracts/sync';
import type * as Y from 'yjs';
import { DocumentGuard } from '../guard/document-guard.ts';
import { type InspectedUpdate, inspectUpdate } from '../guard/inspect-update.ts';
import { encodeStateVector, type StateVector } from '../guard/state-vector.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentLog, StoredDocument } from '../ports/document-log.ts';
import type { Broadcast, DocumentSocket } from '../ports/document-socket.ts';
import type { Admitted } from '../ports/gate.ts';
import { Budget } from './budget.ts';
import { DocumentContent } from './content.ts';
import { Frames } from './frames.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** A socket in a room: what it may do, and under which ids it may write. */
export interface Member<Who> extends Admitted {
  readonly socket: DocumentSocket<Who>;
  readonly clientId: number;
  readonly granted: ReadonlySet<number>;
}

interface Seat<Who> extends Member<Who> {
  readonly presenceBudget: Budget;
  presence: PresenceState | null;
}

export interface RoomPorts {
  readonly log: DocumentLog;
  readonly broadcast: Broadcast;
  readonly clock: Clock;
}

/**
 * One live document and those who are in it. An update passes the guard, goes to the others at the end of this turn, and
 * is acknowledged when the log has it on disk.
 */
export class Room<Who> {
  readonly documentId: string;
  private readonly log: DocumentLog;
  private readonly broadcast: Broadcast;
  private readonly clock: Clock;
  private readonly content: DocumentContent;
  private readonly frames: Frames;
  private guard: DocumentGuard | null = null;
  private readonly seats = new Map<string, Seat<Who>>();
  /** Resolves with the position of the newest accepted update, once it is on disk. */
  private newest: Promise<number>;
  private position: number;
  private waiting = 0;

  /** Throws `DocumentUnavailable` where the stored bytes make no whole document. */
  constructor(documentId: string, stored: StoredDocument, { log, broadcast, clock }: RoomPorts) {
    this.documentId = documentId;
    this.log = log;
    this.broadcast = broadcast;
    this.clock = clock;
    this.content = new DocumentContent(stored.updates);
    this.frames = new Frames(documentId, broadcast, clock);
    this.position = stored.position;
    this.newest = Promise.resolve(stored.position);
  }

  get members(): readonly Member<Who>[] {
    return [...this.seats.values()];
  }

  /** Nobody is here, and nothing waits to be written. */
  get idle(): boolean {
    return this.seats.size === 0 && this.waiting === 0;
  }

  member(socketId: string): Member<Who> | undefined {
    return this.seats.get(socketId);
  }

  /** Lets somebody in, or tells a member again what was missed since `known`. */
  join(member: Member<Who>, known: StateVector): DocumentOutput<'document.open'> {
    const { socket, clientId } = member;
    for (const seat of this.seats.values()) {
      if (seat.clientId === clientId && seat.socket.id !== socket.id) this.dismiss(seat.socket.id, 'replaced');
    }
    const before = this.seats.get(socket.id);
    const presenceBudget = before?.presenceBudget ?? new Budget(this.clock, syncBounds.presencePerSecond);
    this.seats.set(socket.id, { ...member, presenceBudget, presence: before?.presence ?? null });
    if (!before) socket.join(this.documentId);
    return {
      access: member.access,
      clientId,
      diff: this.content.since(known),
      stateVector: encodeStateVector(this.content.stateVector),
      position: this.position,
      sequence: this.frames.sequence,
      presence: this.present(socket.id),
    };
  }

  /** Guard, fan-out, log. Resolves when the update is on disk, or with a refusal before anything was applied. */
  async push(socketId: string, bytes: Uint8Array): Promise<Outcome<DocumentOutput<'document.push'>>> {
    const seat = this.seats.get(socketId);
    if (!seat) return refused('document-not-open');
    if (seat.access !== 'write') return refused('document-read-only');
    if (bytes.byteLength > syncBounds.update) return refused('too-large');
    if (this.log.full) return refused('unavailable');
    const guard = this.guarded();
    const check = guard.check(bytes, seat);
    if (check.kind === 'refused') return refused(check.code);
    const news = check.kind === 'overlaps' ? this.content.onlyNew(bytes) : bytes;
    if (check.kind === 'known' || !news) return done({ position: await this.newest, sequence: null });
    const { update, change } = check;
    const grows = update.sections.length > 0;
    if (grows && this.content.byteLength + bytes.byteLength > syncBounds.document) return refused('document-full');
    guard.accepted(change);
    const [position, sequence] = await this.accept(news, update, socketId);
    return done({ position, sequence });
  }

  /** Writes as the server; resolves with the position once it is on disk. Null where `change` wrote nothing. */
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

  /** Tells the others where somebody is; silently drops what is too much. */
  setPresence(socketId: string, state: PresenceState | null): void {
    const seat = this.seats.get(socketId);
    if (!seat?.presenceBudget.spend()) return;
    seat.presence = state;
    this.sayPresence(seat, state);
  }

  /** The rights or the rules of a member changed. */
  readmit(socketId: string, { access, rules }: Omit<Admitted, 'person'>): void {
    const seat = this.seats.get(socketId);
    if (!seat) return;
    this.seats.set(socketId, { ...seat, access, rules });
    if (seat.access !== access) seat.socket.send('document.access', { documentId: this.documentId, access });
  }

  leave(socketId: string): void {
    const seat = this.seats.get(socketId);
    if (!seat) return;
    this.seats.delete(socketId);
    seat.socket.leave(this.documentId);
    if (seat.presence) this.sayPresence(seat, null);
  }

  /** Takes the document away from one socket. */
  dismiss(socketId: string, reason: ClosedReason): void {
    const seat = this.seats.get(socketId);
    seat?.socket.send('document.closed', { documentId: this.documentId, reason });
    this.leave(socketId);
  }

  /** Takes the document away from everyone. */
  close(reason: ClosedReason): void {
    this.frames.stop();
    for (const socketId of [...this.seats.keys()]) this.dismiss(socketId, reason);
  }

  /** Made when somebody writes; who only reads needs none. */
  private guarded(): DocumentGuard {
    return (this.guard ??= new DocumentGuard(this.content.since(new Map())));
  }

  private async accept(bytes: Uint8Array, update: InspectedUpdate, author: string): Promise<[number, number | null]> {
    this.content.add(bytes, update);
    const sent = this.frames.send(bytes, author);
    this.waiting++;
    const kept = this.log.append(this.documentId, bytes);
    this.newest = kept;
    try {
      const [position, sequence] = await Promise.all([kept, sent]);
      this.position = Math.max(this.position, position);
      return [position, sequence];
    } finally {
      this.waiting--;
    }
  }

  private present(except: string): DocumentPresence[] {
    return [...this.seats.values()].flatMap(({ socket, clientId, person, presence }) =>
      presence && socket.id !== except ? [{ clientId, person, state: presence }] : [],
    );
  }

  private sayPresence({ socket, clientId, person }: Seat<Who>, state: PresenceState | null): void {
    this.broadcast('document.presence', { documentId: this.documentId, clientId, person, state }, socket.id);
  }
}
