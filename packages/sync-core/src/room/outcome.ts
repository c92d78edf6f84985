import type { ErrorCode } from '@inrol/contracts';

/** What came of a request: a value, or the code of a refusal. */
export type Outcome<Value> =
  { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'refused'; readonly code: ErrorCode };

export const done = <Value>(value: Value): Outcome<Value> => ({ kind: 'done', value });
export const refused = (code: ErrorCode): Outcome<never> => ({ kind: 'refused', code });
