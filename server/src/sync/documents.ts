import type { DocumentKind } from '@inrol/contracts/sync';
import type { Actor } from '@inrol/domain';
import type { DocumentRules } from '@inrol/sync-core';
import type { Doc } from 'yjs';

export interface DocumentOfModule {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: DocumentKind;
  /** The session or the process map it belongs to. */
  readonly ownerId: string;
}

export type DocumentRights =
  | { readonly access: 'none' | 'read' }
  /** Writing, as far as the rules of the document allow. */
  | { readonly access: 'write'; readonly rules: DocumentRules };

/**
 * Says what people may do with a document of one kind; the module that owns the kind answers. Reads once all that it takes,
 * as it is now; the answer judges anyone by it.
 */
export type DocumentGate = (document: DocumentOfModule) => Promise<(actor: Actor) => DocumentRights>;

/** Live documents, as modules on the server use them. */
export abstract class Documents {
  /** Registers who decides about a kind; called once, when the module starts. */
  abstract guard(kind: DocumentKind, gate: DocumentGate): void;
  /** Makes an empty document, within the transaction that is on its way; gives its id, which is `id` where that is given. */
  abstract create(kind: DocumentKind, organisationId: string, ownerId: string, id?: string): Promise<string>;
  /**
   * Writes as the server, under its own client id, and tells those who are in the document. Resolves when it is on disk.
   * `change` may run again after a failure: what it does twice must count once.
   */
  abstract write(documentId: string, change: (document: Doc) => void): Promise<void>;
  /** The document as it is now, with all that was acknowledged. Rejects with `unavailable` where it cannot be loaded. */
  abstract read<Result>(documentId: string, look: (document: Doc) => Result): Promise<Result>;
  /** Takes a document away with all that was ever written in it, within the transaction that is on its way; then `recheck`. */
  abstract remove(documentId: string): Promise<void>;
  /** Asks the gates again about everyone who has the document open: rights have changed. */
  abstract recheck(documentId: string): Promise<void>;
}
