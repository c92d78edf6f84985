import type { DocumentEvent, DocumentPayload } from '@inrol/contracts/sync';

/** One connection of one browser, as the rooms see it; `Who` is whatever the gate knows people by. */
export interface DocumentSocket<Who> {
  readonly id: string;
  readonly who: Who;
  /** False once the connection is gone; nothing may be joined to it any more. */
  readonly connected: boolean;
  /** Starts and stops receiving what is broadcast to the document. */
  join(documentId: string): void;
  leave(documentId: string): void;
  send<Name extends DocumentEvent>(name: Name, payload: DocumentPayload<Name>): void;
}

/** Sends to every socket that joined a document, encoded once for all of them. */
export interface Broadcast {
  <Name extends DocumentEvent>(name: Name, payload: DocumentPayload<Name>, except?: string): void;
}
