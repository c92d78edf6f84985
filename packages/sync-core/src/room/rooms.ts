import type { ClosedReason, DocumentInput, DocumentOutput, PresenceState } from '@inrol/contracts/sync';
import type * as Y from 'yjs';
import { readStateVector } from '../guard/state-vector.ts';
import type { ClientGrants } from '../ports/client-grants.ts';
import { DocumentUnavailable } from '../ports/document-log.ts';
import type { DocumentSocket } from '../ports/document-socket.ts';
import type { Admitted, Gate } from '../ports/gate.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { type Member, Room, type RoomPorts } from './room.ts';

const IDLE_BEFORE_UNLOAD = 30_000;

export interface RoomsPorts<Who> extends RoomPorts {
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
  private readonly serverIds = new Map<string, Promise<number>>();
  /** How often rights were asked for again. */
  private reconsidered = 0;
  /** One after the other, so that what was read last is what counts. */
  private reconsidering: Promise<void> = Promise.resolve();

  constructor(ports: RoomsPorts<Who>) {
    this.ports = ports;
  }

  /** Rooms in memory. */
  get size(): number {
    return this.rooms.size;
  }

  async open(
    socket: DocumentSocket<Who>,
    { documentId, stateVector, clientId }: DocumentInput<'document.open'>,
  ): Promise<Outcome<DocumentOutput<'document.open'>>> {
    const known = readStateVector(stateVector);
    if (!known) return refused('update-malformed');
    try {
      const { reconsidered } = this;
      const admission = (await this.ports.gate.over(documentId))(socket.who);
      const room = admission.access === 'none' ? null : await this.room(documentId);
      if (admission.access === 'none' || !room) return refused('not-found');
      const member = await this.seat(room, socket, admission, clientId);
      // all that took a while: rights may have changed, the room may have failed and the browser may be gone by now
      if (reconsidered !== this.reconsidered) {
        return await this.open(socket, { documentId, stateVector, clientId: member.clientId });
      }
      if (!socket.connected || this.loaded.get(documentId) !== room) return refused('unavailable');
      return done(room.join(member, known));
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
      return await room.push(socket.id, update);
    } catch (error) {
      if (!(error instanceof DocumentUnavailable)) throw error;
      if (this.loaded.get(documentId) === room) this.forget(room, 'unavailable');
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
    for (const room of this.loaded.values()) room.leave(socket.id);
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
    return room.write(clientId, change);
  }

  /** Reads the document as it is now, with what is on its way to disk. Rejects with `DocumentUnavailable`. */
  async read<Value>(documentId: string, reader: (doc: Y.Doc) => Value): Promise<Value> {
    return (await this.existing(documentId)).read(reader);
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

  private async existing(documentId: string): Promise<Room<Who>> {
    const room = await this.room(documentId);
    if (!room) throw new DocumentUnavailable('there is no document with this id');
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
    const stored = await this.ports.log.load(documentId);
    if (!stored) return null;
    const room = new Room<Who>(documentId, stored, this.ports);
    this.loaded.set(documentId, room);
    this.unloadWhenIdle(room);
    return room;
  }

  private unloadWhenIdle(room: Room<Who>, idleBefore = false): void {
    this.ports.clock.after(IDLE_BEFORE_UNLOAD, () => {
      if (this.loaded.get(room.documentId) !== room) return;
      if (room.idle && idleBefore) this.forget(room, 'unavailable');
      else this.unloadWhenIdle(room, room.idle);
    });
  }

  private async seat(
    room: Room<Who>,
    socket: DocumentSocket<Who>,
    admission: Admitted,
    wished: number | undefined,
  ): Promise<Member<Who>> {
    const { grants } = this.ports;
    const { person } = admission;
    const granted = new Set(await grants.grantedTo(room.documentId, person));
    const before = room.member(socket.id)?.clientId ?? wished;
    const clientId = before !== undefined && granted.has(before) ? before : await grants.grant(room.documentId, person);
    granted.add(clientId);
    return { socket, clientId, granted, ...admission };
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
    room.close(reason);
    this.rooms.delete(room.documentId);
    this.loaded.delete(room.documentId);
    this.serverIds.delete(room.documentId);
  }
}
