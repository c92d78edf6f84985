import type { LiveEvent, LivePayload } from '@inrol/contracts/sync';
import type { DocumentSocket } from '@inrol/sync-core';
import type { Who } from '../platform/http/index.ts';

export const documentRoom = (documentId: string): string => `document:${documentId}`;

/** What the rooms of documents need of a connection; its rooms have names. */
interface Connection {
  readonly id: string;
  readonly who: Who;
  readonly connected: boolean;
  join(room: string): void;
  leave(room: string): void;
  send<Name extends LiveEvent>(name: Name, payload: LivePayload<Name>): void;
}

/** A connection as the rooms of documents see it. */
export class SocketInDocuments implements DocumentSocket<Who> {
  constructor(private readonly connection: Connection) {}

  get id(): string {
    return this.connection.id;
  }

  get who(): Who {
    return this.connection.who;
  }

  get connected(): boolean {
    return this.connection.connected;
  }

  join(documentId: string): void {
    this.connection.join(documentRoom(documentId));
  }

  leave(documentId: string): void {
    this.connection.leave(documentRoom(documentId));
  }

  send<Name extends LiveEvent>(name: Name, payload: LivePayload<Name>): void {
    this.connection.send(name, payload);
  }
}
