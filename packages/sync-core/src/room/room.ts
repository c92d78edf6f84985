import type { ClosedReason, DocumentOutput, DocumentPresence, PresenceState } from '@inrol/contracts/sync';
import { syncBounds } from '@inrol/contracts/sync';
import type { StateVector } from '../guard/state-vector.ts';
import type { StoredDocument } from '../ports/document-log.ts';
import type { DocumentSocket } from '../ports/document-socket.ts';
import type { Admitted } from '../ports/gate.ts';
import { Budget } from './budget.ts';
import { LiveDocument, type LiveDocumentPorts } from './live-document.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** A socket in a room: what it may do, and under which ids it may write. */
export interface Member<Who> extends Admitted {
  readonly socket: DocumentSocket<Who>;
  readonly clientId: number;
  readonly granted: ReadonlySet<number>;
}

interface Seat<Who> extends Member<Who> {
  readonly presenceBudget: Budget;
  /** For asking again what they may do, after a refusal. */
  readonly askingBudget: Budget;
  presence: PresenceState | null;
}

/** Is told what becomes of a room. */
export interface RoomListener {
  /** What it shows can no longer be brought together with what the log holds. */
  readonly broken: () => void;
  /** A socket is in it no more. */
  readonly left: (socketId: string) => void;
}

/** A live document and those who are in it. */
export class Room<Who> {
  readonly document: LiveDocument;
  private readonly ports: LiveDocumentPorts;
  private readonly tell: RoomListener;
  private readonly seats = new Map<string, Seat<Who>>();

  /** Throws `DocumentUnavailable` where the stored bytes make no whole document. */
  constructor(documentId: string, stored: StoredDocument, ports: LiveDocumentPorts, tell: RoomListener) {
    this.ports = ports;
    this.tell = tell;
    this.document = new LiveDocument(documentId, stored, ports, tell.broken);
  }

  get documentId(): string {
    return this.document.documentId;
  }

  get members(): readonly Member<Who>[] {
    return [...this.seats.values()];
  }

  get size(): number {
    return this.seats.size;
  }

  /** Nobody is here, and nothing waits to be written. */
  get idle(): boolean {
    return this.seats.size === 0 && !this.document.busy;
  }

  member(socketId: string): Member<Who> | undefined {
    return this.seats.get(socketId);
  }

  /** Lets somebody in, or tells a member again what was missed since `known`. */
  join(member: Member<Who>, known: StateVector): Outcome<DocumentOutput<'document.open'>> {
    const { socket, clientId } = member;
    this.replace(clientId, socket.id);
    const before = this.seats.get(socket.id);
    if (!before && this.seats.size >= syncBounds.room) return refused('room-full');
    const presenceBudget = before?.presenceBudget ?? new Budget(this.ports.clock, syncBounds.presencePerSecond);
    const askingBudget = before?.askingBudget ?? new Budget(this.ports.clock, 1);
    this.seats.set(socket.id, { ...member, presenceBudget, askingBudget, presence: before?.presence ?? null });
    if (before) this.ports.meter.resynced();
    else {
      socket.join(this.documentId);
      this.ports.peers.entered(this.documentId, clientId);
    }
    const presence = this.present(socket.id);
    return done({ access: member.access, clientId, own: [...member.granted], ...this.document.since(known), presence });
  }

  /** Resolves when the update is on disk, or with a refusal before anything was applied. */
  async push(socketId: string, bytes: Uint8Array): Promise<Outcome<DocumentOutput<'document.push'>>> {
    const seat = this.seats.get(socketId);
    if (!seat) return refused('document-not-open');
    if (seat.access !== 'write') return refused('document-read-only');
    return this.document.push(bytes, seat, socketId);
  }

  /** Tells the others where somebody is; silently drops what is too much. */
  setPresence(socketId: string, state: PresenceState | null): void {
    const seat = this.seats.get(socketId);
    if (!seat?.presenceBudget.spend()) return;
    seat.presence = state;
    this.sayPresence(seat, state);
  }

  mayAskAgain(socketId: string): boolean {
    return this.seats.get(socketId)?.askingBudget.spend() ?? false;
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
    this.tell.left(socketId);
  }

  /** Takes the document away from one socket. */
  dismiss(socketId: string, reason: ClosedReason): void {
    const seat = this.seats.get(socketId);
    seat?.socket.send('document.closed', { documentId: this.documentId, reason });
    this.leave(socketId);
  }

  /** The browser that writes under this client id came over another socket: the one before is not its any more. */
  replace(clientId: number, socketId: string): void {
    for (const seat of this.seats.values()) {
      if (seat.clientId === clientId && seat.socket.id !== socketId) this.dismiss(seat.socket.id, 'replaced');
    }
  }

  /** Takes the document away from everyone. */
  close(reason: ClosedReason): void {
    this.document.stop();
    for (const socketId of [...this.seats.keys()]) this.dismiss(socketId, reason);
  }

  /** Where those are who came to this process. */
  present(except: string | null = null): DocumentPresence[] {
    return [...this.seats.values()].flatMap(({ socket, clientId, person, presence }) =>
      presence && socket.id !== except ? [{ clientId, person, state: presence }] : [],
    );
  }

  private sayPresence({ socket, clientId, person }: Seat<Who>, state: PresenceState | null): void {
    const payload = { documentId: this.documentId, clientId, person, state };
    this.ports.broadcast('document.presence', payload, socket.id);
    this.ports.peers.presence(payload);
  }
}
