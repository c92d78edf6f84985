import { errorWords, type ErrorCode, type Locale, type Problem } from '@inrol/contracts';
import type { Verdict } from '@inrol/domain';

export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** A "no" with a name. The edge turns it into a problem in the reader's language. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly faults: readonly FieldFault[] = [],
  ) {
    super(code);
  }
}

/** Throws what a policy refused; goes on where it allowed. The first statement of a service method. */
export const insist = (verdict: Verdict): void => {
  if (!verdict.allowed) throw new Refusal(verdict.code);
};

/** The thing itself, or `not-found`: also for what belongs to another organisation. */
export const found = <Thing>(thing: Thing | null | undefined): Thing => {
  if (thing === null || thing === undefined) throw new Refusal('not-found');
  return thing;
};

/** A refusal as RFC 9457 has it, in the reader's language. */
export const toProblem = (refusal: Refusal, locale: Locale): Problem => {
  const words = errorWords[refusal.code];
  return {
    type: `urn:inrol:problem:${refusal.code}`,
    title: refusal.code,
    status: words.status,
    code: refusal.code,
    detail: words[locale],
    ...(refusal.faults.length > 0 ? { errors: [...refusal.faults] } : {}),
  };
};
