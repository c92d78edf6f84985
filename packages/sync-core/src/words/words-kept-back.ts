import type { Doc } from 'yjs';
import { wholeOf } from './whole-of.ts';
import { wordsIn } from './words-in.ts';

/** A document in which something was written that the server did not take; a `Replica` is one. */
export interface WithKeptBack {
  readonly doc: Doc;
  readonly status: { readonly kind: string };
  readonly keptBack: readonly Uint8Array[];
  readonly openedWith: readonly Uint8Array[];
}

/**
 * What somebody wrote in a document and the server did not take. Where the document ended here these words still stand in
 * it; where it goes on without them they are read beside what it was opened with.
 */
export const wordsKeptBack = ({ doc, status, keptBack, openedWith }: WithKeptBack): string[] => {
  if (status.kind === 'refused' || status.kind === 'closed') return wordsIn(keptBack, doc);
  const whole = wholeOf([...openedWith, ...keptBack]);
  const words = wordsIn(keptBack, whole);
  whole.destroy();
  return words;
};
