import type { ErrorCode } from '@inrol/contracts';
import type { ClosedReason } from '@inrol/contracts/sync';

/** What is not acknowledged or was set aside, and where else than on this page it is. */
interface Work {
  readonly unsaved: boolean;
  /** All of it is on this device too; it takes a moment after each change. */
  readonly kept: boolean;
  /** Some of it never will be: the browser forbids storage, or has no room. */
  readonly deviceRefuses?: boolean;
}

/** What can truthfully be said about the work in a document. */
export type ReplicaStatus =
  /** Not here yet; nothing may be edited. */
  | { readonly kind: 'opening' }
  /** Everything written here is on the server's disk. */
  | { readonly kind: 'saved' }
  /** On its way. */
  | { readonly kind: 'saving' }
  /** The same as saved, but for what the server did not take before: that waits here until its writer decides. */
  | ({ readonly kind: 'aside' } & Work)
  /** The server does not answer. What is unsaved stays with this page, and on this device where `kept`. */
  | ({ readonly kind: 'offline' } & Work)
  /** The server will not take what was written, or does not give the document. */
  | ({ readonly kind: 'refused'; readonly code: ErrorCode } & Work)
  /** The server took the document away. */
  | ({ readonly kind: 'closed'; readonly reason: ClosedReason } & Work);
