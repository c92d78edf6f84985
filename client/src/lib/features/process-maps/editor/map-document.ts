import type { DocumentPresence, PresenceState } from '@inrol/contracts/sync';
import type { Doc } from 'yjs';
import type { Saving } from '#lib/ui/marks/saving.ts';

/** The live document of a map, as the editor uses it; all but `doc` may be read in an effect. */
export interface MapDocument {
  readonly doc: Doc;
  readonly access: 'none' | 'read' | 'write';
  /** Null while it is not here yet, and where nothing is kept. */
  readonly saving: Saving | null;
  readonly presence: readonly DocumentPresence[];
  setPresence(state: PresenceState | null): void;
}
