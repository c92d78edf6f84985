import type {
  LiveEvent,
  LiveInput,
  LiveMessage,
  LiveOutput,
  LivePayload,
  PresenceState,
  DocumentPresence,
} from '@inrol/contracts/sync';
import type { Doc } from 'yjs';
import type { Saving } from '#lib/ui/marks/saving.ts';

/** The line to the server, as a room uses it; `connected` may be read in an effect. */
export interface RoomLine {
  readonly connected: boolean;
  /** Why the server does not want this page any more, in the reader's language. */
  readonly problem: { readonly detail: string } | null;
  ask<Name extends LiveMessage>(name: Name, input: LiveInput<Name>): Promise<LiveOutput<Name>>;
  /** Gives back how to stop listening. */
  on<Name extends LiveEvent>(name: Name, hear: (payload: LivePayload<Name>) => void): () => void;
}

/** The live document with the notes and groups, as a room uses it. */
export interface BoardDocument {
  readonly doc: Doc;
  readonly access: 'none' | 'read' | 'write';
  /** Null while it is not here yet. */
  readonly saving: Saving | null;
  /** `refused` and `closed` are for good: nothing more comes in or goes out. */
  readonly status: { readonly kind: 'opening' | 'saved' | 'saving' | 'aside' | 'offline' | 'refused' | 'closed' };
  readonly presence: readonly DocumentPresence[];
  /** Whether what was written under this client id is of the person who uses this page. */
  isOwn(clientId: number): boolean;
  setPresence(state: PresenceState | null): void;
  /** What the server did not take. */
  readonly keptBack: readonly Uint8Array[];
  /** What the document was opened with, where that lies beside it. */
  readonly openedWith: readonly Uint8Array[];
  /** Sends that once more. */
  sendAgain(): void;
  /** Gives up what was written here and cannot be saved. */
  discard(): Promise<void>;
}
