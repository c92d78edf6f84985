import type { ErrorCode } from '@inrol/contracts';
import type { Change } from './change.ts';
import type { DocumentIndex } from './document-index.ts';

/**
 * What a kind of document allows, beyond the right to write in it: pure, asked before an update is applied. `own` says of a
 * client id whether it is one of the writer's. Answers the code of the refusal, or null.
 */
export type DocumentRules = (
  change: Change,
  own: (client: number) => boolean,
  document: DocumentIndex,
) => ErrorCode | null;
