import { randomUUID } from 'node:crypto';
import type { DocumentKind } from '@inrol/contracts/sync';
import { DocumentUnavailable } from '@inrol/sync-core';
import { Injectable } from '@nestjs/common';
import type { Doc } from 'yjs';
import { Refusal } from '../platform/errors/index.ts';
import { DocumentGates } from './document-gates.ts';
import { DocumentRecords } from './document-records.ts';
import { DocumentRooms } from './document-rooms.ts';
import { type DocumentGate, Documents } from './documents.ts';
import { Processes } from './processes/index.ts';

/** Live documents on the rooms of this process. */
@Injectable()
export class LiveDocuments extends Documents {
  constructor(
    private readonly gates: DocumentGates,
    private readonly records: DocumentRecords,
    private readonly live: DocumentRooms,
    private readonly processes: Processes,
  ) {
    super();
  }

  guard(kind: DocumentKind, gate: DocumentGate): void {
    this.gates.guard(kind, gate);
  }

  async create(
    kind: DocumentKind,
    organisationId: string,
    ownerId: string,
    id = randomUUID() as string,
  ): Promise<string> {
    await this.records.insert({ id, kind, organisationId, ownerId });
    return id;
  }

  async write(documentId: string, change: (document: Doc) => void): Promise<void> {
    await named(this.live.rooms.write(documentId, change));
  }

  read<Result>(documentId: string, look: (document: Doc) => Result): Promise<Result> {
    return named(this.live.rooms.read(documentId, look));
  }

  async remove(documentId: string): Promise<void> {
    await this.records.delete(documentId);
  }

  async recheck(documentId: string): Promise<void> {
    this.processes.tell('document.recheck', { documentId });
    await this.live.rooms.reconsider(documentId);
  }
}

/** Says `unavailable` in the words that the edge knows. */
const named = <Value>(work: Promise<Value>): Promise<Value> =>
  work.catch((error: unknown) => {
    throw error instanceof DocumentUnavailable ? new Refusal('unavailable') : error;
  });
