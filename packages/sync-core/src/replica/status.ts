import type { ErrorCode } from '@inrol/contracts';
import type { ClosedReason } from '@inrol/contracts/sync';

/** What can truthfully be said about the work in a document. */
export type ReplicaStatus =
  /** Not here yet; nothing may be edited. */
  | { readonly kind: 'opening' }
  /** Everything written here is on the server's disk. */
  | { readonly kind: 'saved' }
  /** On its way. */
  | { readonly kind: 'saving' }
  /** The server does not answer. What is unsaved stays with this page, and on this device where `kept`. */
  | { readonly kind: 'offline'; readonly unsaved: boolean; readonly kept: boolean }
  /** The server will not take what was written, or does not give the document. */
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly unsaved: boolean; readonly kept: boolean }
  /** The server took the document away. */
  | { readonly kind: 'closed'; readonly reason: ClosedReason; readonly unsaved: boolean; readonly kept: boolean };
