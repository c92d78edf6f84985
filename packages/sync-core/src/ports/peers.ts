import type { DocumentPayload } from '@inrol/contracts/sync';

/**
 * The other processes that serve the same documents. What is said to them may arrive late or never; what is missing then
 * is read from the log.
 */
export interface Peers {
  /** An update that passed the guard here; answers the number under which it is spoken of again. */
  accepted(documentId: string, update: Uint8Array): number;
  /** The update of that number is on disk, at this position. */
  kept(documentId: string, number: number, position: number): void;
  /** Somebody moved here, or left. */
  presence(presence: DocumentPayload<'document.presence'>): void;
  /** Somebody entered here who writes under this client id: whoever has it elsewhere is the same browser, gone. */
  entered(documentId: string, clientId: number): void;
}

/** For a process that is the only one. */
export const alone: Peers = {
  accepted: () => 0,
  kept: () => undefined,
  presence: () => undefined,
  entered: () => undefined,
};
