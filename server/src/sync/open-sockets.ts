import type { LiveEvent, LivePayload, PersonKey } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { LiveConnection } from './live-connection.ts';
import { LiveSockets } from './live-sockets.ts';
import { type SocketFigures, SyncMetrics } from './sync-metrics.ts';

const personRoom = (person: PersonKey): string => `person:${person}`;

/** The connections of this process, and the way to rooms of all processes. */
@Injectable()
export class OpenSockets extends LiveSockets {
  private readonly connections = new Map<string, LiveConnection>();
  private server: Server | null = null;
  /** Of connections that are gone. */
  private readonly past = { bytesIn: 0, bytesOut: 0 };

  constructor(metrics: SyncMetrics) {
    super();
    metrics.reads({ sockets: () => this.figures });
  }

  get all(): readonly LiveConnection[] {
    return [...this.connections.values()];
  }

  serveBy(server: Server | null): void {
    this.server = server;
  }

  get figures(): SocketFigures {
    let { bytesIn, bytesOut } = this.past;
    let waiting = 0;
    for (const { traffic } of this.connections.values()) {
      bytesIn += traffic.received;
      bytesOut += traffic.sent;
      waiting += traffic.waitingFrames;
    }
    return { sockets: this.connections.size, bytesIn, bytesOut, waiting };
  }

  add(connection: LiveConnection, persons: readonly PersonKey[]): void {
    this.connections.set(connection.id, connection);
    for (const person of persons) connection.join(personRoom(person));
  }

  remove(connection: LiveConnection): void {
    this.connections.delete(connection.id);
    this.past.bytesIn += connection.traffic.received;
    this.past.bytesOut += connection.traffic.sent;
  }

  emitTo<Name extends LiveEvent>(room: string, event: Name, payload: LivePayload<Name>): void {
    this.server?.to(room).emit(event, payload);
  }

  /** To those of a room who came to this process; encoded and framed once for all of them. */
  emitHere<Name extends LiveEvent>(room: string, event: Name, payload: LivePayload<Name>, except?: string): void {
    const audience = this.server?.local.to(room);
    (except === undefined ? audience : audience?.except(except))?.emit(event, payload);
  }

  disconnect(person: PersonKey): void {
    this.server?.in(personRoom(person)).disconnectSockets(true);
  }
}
