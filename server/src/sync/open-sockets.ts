import type { LiveEvent, LivePayload, PersonKey } from '@inrol/contracts/sync';
import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { LiveConnection } from './live-connection.ts';
import { LiveSockets } from './live-sockets.ts';

const personRoom = (person: PersonKey): string => `person:${person}`;

/** The connections of this process, and the way to rooms of all processes. */
@Injectable()
export class OpenSockets extends LiveSockets {
  private readonly connections = new Map<string, LiveConnection>();
  private server: Server | null = null;

  get all(): readonly LiveConnection[] {
    return [...this.connections.values()];
  }

  serveBy(server: Server | null): void {
    this.server = server;
  }

  add(connection: LiveConnection, persons: readonly PersonKey[]): void {
    this.connections.set(connection.id, connection);
    for (const person of persons) connection.join(personRoom(person));
  }

  remove(connection: LiveConnection): void {
    this.connections.delete(connection.id);
  }

  emitTo<Name extends LiveEvent>(room: string, event: Name, payload: LivePayload<Name>, except?: string): void {
    const audience = except === undefined ? this.server?.to(room) : this.server?.to(room).except(except);
    audience?.emit(event, payload);
  }

  disconnect(person: PersonKey): void {
    this.server?.in(personRoom(person)).disconnectSockets(true);
  }
}
