import type { ErrorCode } from '@inrol/contracts';
import {
  type ClosedReason,
  type DocumentInput,
  type DocumentOutput,
  type DocumentPayload,
  type PresenceState,
  syncBounds,
} from '@inrol/contracts/sync';
import type * as Y from 'yjs';
import { readStateVector } from '../guard/state-vector.ts';
import type { ClientGrants } from '../ports/client-grants.ts';
import { DocumentUnavailable } from '../ports/document-log.ts';
import type { DocumentSocket } from '../ports/document-socket.ts';
import type { Admitted, Gate } from '../ports/gate.ts';
import { alone } from '../ports/peers.ts';
import { Elsewhere } from './elsewhere.ts';
import type { LiveDocumentPorts } from './live-document.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { Places } from './places.ts';
import { type Member, Room } from './room.ts';

const IDLE_BEFORE_UNLOAD = 30_000;

/** Refusals that go by what somebody may do now. */
const byRights: readonly ErrorCode[] = [
  'document-read-only',
  'not-in-this-phase',
  'not-your-name',
  'session-not-open',
  'session-not-started',
];

export interface RoomsPorts<Who> extends LiveDocumentPorts {
  readonly grants: ClientGrants;
  readonly gate: Gate<Who>;
}

/**
 * The live documents of one server process. A room is loaded when somebody comes, and let go when nobody has been in it
 * for a while. A document that cannot be loaded is unavailable; the next one who asks tries again.
 */
export class Rooms<Who> {
  private readonly ports: RoomsPorts<Who>;
  private readonly rooms = new Map<string, Promise<Room<Who> | null>>();
  /** Rooms that are loaded, to be reached in the same turn. */
  private readonly loaded = new Map<string, Room<Who>>();
  /** What is heard of a document while it is loaded. */
  private readonly loading = new Map<string, ((room: Room<Who>) => void)[]>();
  private readonly elsewhere = new Elsewhere();
  private readonly places = new Places();
  private readonly serverIds = new Map<string, Promise<number>>();
  /** How often rights were asked for again. */
  private reconsidered = 0;
  /** One after the other, so that what was read last is what counts. */
  private reconsidering: Promise<void> = Promise.resolve();

  constructor(ports: RoomsPorts<Who>) {
    this.ports = ports;
  }

  /** How many documents are in memory, how many of them have somebody in them, and how many bytes they hold. */
  get figures(): { readonly documents: number; readonly rooms: number; readonly bytes: number } {
    let rooms = 0;
    let bytes = 0;
    for (const room of this.loaded.values()) {
      if (room.size > 0) rooms++;
      bytes += room.document.byteLength;
    }
    return { documents: this.rooms.size, rooms, bytes };
  }

  async open(
    socket: DocumentSocket<Who>,
    { documentId, stateVector, clientId }: DocumentInput<'document.open'>,
  ): Promise<Outcome<DocumentOutput<'document.open'>>> {
    const known = readStateVector(stateVector);
    if (!known) return refused('update-malformed');
    if (this.places.isFull(socket.id, documentId)) return refused('too-many-documents');
    try {
      const { reconsidered } = this;
      const admission = (await this.ports.gate.over(documentId))(socket.who);
      if (admission.access === 'none') return refused('not-found');
      const { grants } = this.ports;
      const [room, before] = await Promise.all([this.room(documentId), grants.grantedTo(documentId, admission.person)]);
      if (!room) return refused('not-found');
      const member = await this.seat(room, socket, admission, before, clientId);
      // all that took a while: rights may have changed, the room may have failed and the browser may be gone by now
      if (reconsidered !== this.reconsidered) {
        return await this.open(socket, { documentId, stateVector, clientId: member.clientId });
      }
      if (!socket.connected || this.loaded.get(documentId) !== room) return refused('unavailable');
      if (this.places.isFull(socket.id, documentId)) return refused('too-many-documents');
      const joined = room.join(member, known);
      if (joined.kind === 'done') this.places.entered(socket.id, documentId);
      return this.withElsewhere(documentId, joined);
    } catch (error) {
      if (error instanceof DocumentUnavailable) return refused('unavailable');
      throw error;
    }
  }

  /** What the log can never keep is taken from everyone, so that they come back to what it holds. */
  async push(
    socket: DocumentSocket<Who>,
    { documentId, update }: DocumentInput<'document.push'>,
  ): Promise<Outcome<DocumentOutput<'document.push'>>> {
    const room = this.loaded.get(documentId);
    if (!room) return refused('document-not-open');
    try {
      const outcome = await room.push(socket.id, update);
      if (outcome.kind === 'done' || !byRights.includes(outcome.code)) return outcome;
      return (await this.askedAgain(room, socket)) ? await room.push(socket.id, update) : outcome;
    } catch (error) {
      if (!(error instanceof DocumentUnavailable)) throw error;
      this.forget(room, 'unavailable');
      return refused('unavailable');
    }
  }

  setPresence(socket: DocumentSocket<Who>, documentId: string, state: PresenceState | null): void {
    this.loaded.get(documentId)?.setPresence(socket.id, state);
  }

  leave(socket: DocumentSocket<Who>, documentId: string): void {
    this.loaded.get(documentId)?.leave(socket.id);
  }

  /** The connection is gone. */
  leaveAll(socket: DocumentSocket<Who>): void {
    for (const documentId of this.places.of(socket.id)) this.loaded.get(documentId)?.leave(socket.id);
  }

  /** Asks the gate again about everyone in a document: takes it away, or turns writers into readers and back. */
  reconsider(documentId: string): Promise<void> {
    this.reconsidered++;
    this.reconsidering = this.reconsidering.catch(() => undefined).then(() => this.judgeAgain(documentId));
    return this.reconsidering;
  }

  /** Writes as the server, in one transaction; resolves with the log's position once it is on disk. */
  async write(documentId: string, change: (doc: Y.Doc) => void): Promise<number> {
    const clientId = await this.serverId(documentId);
    const room = await this.existing(documentId);
    return room.document.write(clientId, change);
  }

  /** Reads the document as it is now, with what is on its way to disk. Rejects with `DocumentUnavailable`. */
  async read<Value>(documentId: string, reader: (doc: Y.Doc) => Value): Promise<Value> {
    return (await this.existing(documentId)).document.read(reader);
  }

  /** The same about everyone in every document. */
  async reconsiderAll(): Promise<void> {
    await Promise.all([...this.loaded.keys()].map((documentId) => this.reconsider(documentId)));
  }

  /**
   * Asks the gate again about one who was refused, as a page takes that for final: what they may do now may have been told
   * to their page before this process heard of it. Only now and then, as somebody may be refused as often as they like.
   */
  private async askedAgain(room: Room<Who>, socket: DocumentSocket<Who>): Promise<boolean> {
    if (!room.mayAskAgain(socket.id)) return false;
    const { reconsidered } = this;
    const admission = (await this.ports.gate.over(room.documentId))(socket.who);
    if (reconsidered === this.reconsidered && admission.access !== 'none') room.readmit(socket.id, admission);
    return true;
  }

  private async judgeAgain(documentId: string): Promise<void> {
    const room = this.loaded.get(documentId);
    if (!room || room.members.length === 0) return;
    const judge = await this.ports.gate.over(documentId);
    for (const { socket } of room.members) {
      const admission = judge(socket.who);
      if (admission.access === 'none') room.dismiss(socket.id, 'access-ended');
      else room.readmit(socket.id, admission);
    }
  }

  /** Another process accepted an update, which is spoken of again under this number. */
  heard(from: string, documentId: string, number: number, update: Uint8Array): void {
    this.tell(documentId, ({ document }) => document.fromPeers.heard(from, number, update));
  }

  /** What another process accepted under this number is on disk. */
  heardKept(from: string, documentId: string, number: number, position: number): void {
    this.tell(documentId, ({ document }) => document.fromPeers.heardKept(from, number, position));
  }

  heardPresence(from: string, presence: DocumentPayload<'document.presence'>): void {
    this.elsewhere.heard(from, presence);
    if (this.loaded.has(presence.documentId)) this.ports.broadcast('document.presence', presence);
  }

  /** The browser that writes under this client id came to another process. */
  heardEntered(documentId: string, clientId: number): void {
    this.loaded.get(documentId)?.replace(clientId, '');
  }

  /** Another process is gone, and everyone who was there with it. */
  peerGone(from: string): void {
    for (const presence of this.elsewhere.gone(from)) this.ports.broadcast('document.presence', presence);
  }

  /** Where everybody is who came to this process, for another one that does not know yet. */
  presence(): DocumentPayload<'document.presence'>[] {
    return [...this.loaded.values()].flatMap((room) =>
      room.present().map((presence) => ({ documentId: room.documentId, ...presence })),
    );
  }

  /** Takes in what the log holds of these documents, by default all that are open, and was not heard of here. */
  async reconcile(documentIds: readonly string[] = [...this.loaded.keys()]): Promise<void> {
    const positions = await this.ports.log.positions(documentIds);
    const reaching = [...positions].map(async ([documentId, position]) => {
      await this.loaded.get(documentId)?.document.fromPeers.reaches(position);
    });
    await Promise.all(reaching);
  }

  private tell(documentId: string, take: (room: Room<Who>) => void): void {
    const room = this.loaded.get(documentId);
    if (room) take(room);
    else this.loading.get(documentId)?.push(take);
  }

  private withElsewhere(
    documentId: string,
    outcome: Outcome<DocumentOutput<'document.open'>>,
  ): Outcome<DocumentOutput<'document.open'>> {
    const elsewhere = this.elsewhere.in(documentId);
    if (outcome.kind === 'refused' || elsewhere.length === 0) return outcome;
    return done({ ...outcome.value, presence: [...outcome.value.presence, ...elsewhere] });
  }

  private async existing(documentId: string): Promise<Room<Who>> {
    const room = await this.room(documentId);
    if (!room) throw new DocumentUnavailable('there is no document with this id');
    // all that was acknowledged counts, also by another process
    if (this.ports.peers !== alone) await this.reconcile([documentId]);
    return room;
  }

  private room(documentId: string): Promise<Room<Who> | null> {
    const known = this.rooms.get(documentId);
    if (known) return known;
    const loading = this.load(documentId);
    this.rooms.set(documentId, loading);
    loading.then(
      (room) => {
        if (!room) this.rooms.delete(documentId);
      },
      () => this.rooms.delete(documentId),
    );
    return loading;
  }

  private async load(documentId: string): Promise<Room<Who> | null> {
    const heard: ((room: Room<Who>) => void)[] = [];
    this.loading.set(documentId, heard);
    try {
      this.makeRoom();
      const stored = await this.ports.log.load(documentId);
      if (!stored) return null;
      const room: Room<Who> = new Room<Who>(documentId, stored, this.ports, {
        broken: () => this.forget(room, 'unavailable'),
        left: (socketId) => this.left(room, socketId),
      });
      this.loaded.set(documentId, room);
      this.unloadWhenIdle(room);
      for (const take of heard) take(room);
      return room;
    } finally {
      this.loading.delete(documentId);
    }
  }

  /** Lets go of what nobody looks at, where memory is short; throws where that is not enough. */
  private makeRoom(): void {
    if (this.figures.bytes < syncBounds.loadedBytes) return;
    for (const room of this.loaded.values()) if (room.idle) this.forget(room, 'unavailable');
    if (this.figures.bytes >= syncBounds.loadedBytes) throw new DocumentUnavailable('too much is open on this server');
  }

  private unloadWhenIdle(room: Room<Who>, idleBefore = false): void {
    this.ports.clock.after(IDLE_BEFORE_UNLOAD, () => {
      if (this.loaded.get(room.documentId) !== room) return;
      room.document.rest();
      if (room.idle && idleBefore) this.forget(room, 'unavailable');
      else this.unloadWhenIdle(room, room.idle);
    });
  }

  private async seat(
    room: Room<Who>,
    socket: DocumentSocket<Who>,
    admission: Admitted,
    granted: ReadonlySet<number>,
    wished: number | undefined,
  ): Promise<Member<Who>> {
    const before = room.member(socket.id)?.clientId ?? wished;
    if (before !== undefined && granted.has(before)) return { socket, clientId: before, granted, ...admission };
    const clientId = await this.ports.grants.grant(room.documentId, admission.person);
    return { socket, clientId, granted: new Set([...granted, clientId]), ...admission };
  }

  /** What everybody has left is a good moment to make ready for the next who comes. */
  private left(room: Room<Who>, socketId: string): void {
    this.places.left(socketId, room.documentId);
    if (room.size === 0) this.ports.log.left(room.documentId);
  }

  private serverId(documentId: string): Promise<number> {
    const known = this.serverIds.get(documentId);
    if (known) return known;
    const granting = this.ports.grants.grant(documentId, 'server');
    this.serverIds.set(documentId, granting);
    granting.catch(() => this.serverIds.delete(documentId));
    return granting;
  }

  private forget(room: Room<Who>, reason: ClosedReason): void {
    if (this.loaded.get(room.documentId) !== room) return;
    room.close(reason);
    this.rooms.delete(room.documentId);
    this.loaded.delete(room.documentId);
    this.serverIds.delete(room.documentId);
  }
}
