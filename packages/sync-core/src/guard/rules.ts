import type { ErrorCode } from '@inrol/contracts';
import type { InspectedUpdate } from './inspect-update.ts';

/**
 * What a kind of document allows, beyond the right to write in it: pure, asked before an update is applied. Answers the
 * code of the refusal, or null.
 */
export type DocumentRules = (update: InspectedUpdate) => ErrorCode | null;

/** Writes go into these top-level types only. */
export const onlyIn =
  (...roots: readonly string[]): DocumentRules =>
  (update) =>
    update.roots.every((root) => roots.includes(root)) ? null : 'not-allowed';
