import type { LiveEvent, LivePayload } from '@inrol/contracts/sync';
import type { DocumentSocket } from '@inrol/sync-core';
import type { Who } from '../platform/http/index.ts';
import type { LiveConnection } from './live-connection.ts';

export const documentRoom = (documentId: string): string => `document:${documentId}`;

/** A connection as the rooms of documents see it. */
export class SocketInDocuments implements DocumentSocket<Who> {
  constructor(private readonly connection: LiveConnection) {}

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
