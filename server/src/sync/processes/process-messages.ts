import type { PersonHere, Session } from '@inrol/contracts/sessions';
import type { DocumentPayload } from '@inrol/contracts/sync';

/** What server processes say to each other, beside what socket.io's adapter carries for its rooms. */
export interface ProcessMessages {
  /** See `Peers` of the sync engine. */
  'document.accepted': { readonly documentId: string; readonly number: number; readonly update: Uint8Array };
  'document.kept': { readonly documentId: string; readonly number: number; readonly position: number };
  'document.presence': DocumentPayload<'document.presence'>;
  'document.entered': { readonly documentId: string; readonly clientId: number };
  /** Rights on a document have changed. */
  'document.recheck': { readonly documentId: string };
  'session.people': PeopleTold;
  /** A session has gone on: who leads it now, and in which phase it is. */
  'session.follow': Pick<Session, 'id' | 'facilitators' | 'currentPhaseId'> & { readonly nameless: boolean };
}

/** Who came to this process in the room of a session; nobody any more where the list is empty. */
export interface PeopleTold {
  readonly sessionId: string;
  readonly people: readonly PersonHere[];
  /** Of these the connection was lost; they may come back. */
  readonly away: readonly PersonHere['key'][];
  readonly leaderGoneSince: string | null;
}

export type ProcessTopic = keyof ProcessMessages;
