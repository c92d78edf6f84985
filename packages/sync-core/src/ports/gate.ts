import type { DocumentAccess, PersonKey } from '@inrol/contracts/sync';
import type { DocumentRules } from '../guard/rules.ts';

export interface Admitted {
  /** As whom: the same browser may be a member here and a guest elsewhere. */
  readonly person: PersonKey;
  readonly access: DocumentAccess;
  readonly rules: DocumentRules;
}
export type Admission = { readonly access: 'none' } | Admitted;

/** Decides who may read and write a document, and by which rules. Asked at each opening, and again when rights change. */
export interface Gate<Who> {
  /** Reads all that decides about a document once, as it is now; the answer judges anyone by it. */
  over(documentId: string): Promise<(who: Who) => Admission>;
}
