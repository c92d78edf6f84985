import type { PersonKey } from '@inrol/contracts/sync';

/** Who may write under which Yjs client id. A grant lasts: what was written offline is pushed under its own id later. */
export interface ClientGrants {
  /** A client id that nobody had in this document. */
  grant(documentId: string, person: PersonKey | 'server'): Promise<number>;
  /** Every id this person was ever granted in this document. */
  grantedTo(documentId: string, person: PersonKey): Promise<ReadonlySet<number>>;
}
