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

/** The line to the server, as a room uses it; `connected` may be read in an effect. */
export interface RoomLine {
  readonly connected: boolean;
  ask<Name extends LiveMessage>(name: Name, input: LiveInput<Name>): Promise<LiveOutput<Name>>;
  /** Gives back how to stop listening. */
  on<Name extends LiveEvent>(name: Name, hear: (payload: LivePayload<Name>) => void): () => void;
}

/** The live document with the notes and groups, as a room uses it. */
export interface BoardDocument {
  readonly doc: Doc;
  readonly access: 'none' | 'read' | 'write';
  /** Null while it is not here yet. */
  readonly saving: 'saved' | 'saving' | 'unsaved' | null;
  readonly presence: readonly DocumentPresence[];
  setPresence(state: PresenceState | null): void;
}
