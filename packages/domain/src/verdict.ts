import type { ErrorCode } from '@inrol/contracts/errors';

/** The answer of a policy: it may be done, or why not. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly code: ErrorCode };

export const allowed: Verdict = { allowed: true };

export const refused = (code: ErrorCode): Verdict => ({ allowed: false, code });

/** `allowIf(leadsTeam(actor, teamId), 'not-lead-of-answering-team')` */
export const allowIf = (condition: boolean, otherwise: ErrorCode): Verdict =>
  condition ? allowed : refused(otherwise);

/** The first verdict that refuses; allowed when none does. Conditions are tried in the order in which they are told. */
export const allOf = (...verdicts: readonly Verdict[]): Verdict =>
  verdicts.find((verdict) => !verdict.allowed) ?? allowed;

/** What a command on a lifecycle gives: the changed thing under its own name, or why it did not change. */
export type Changed<What> = ({ readonly ok: true } & What) | { readonly ok: false; readonly code: ErrorCode };

export const changed = <What extends object>(what: What): Changed<What> => ({ ok: true, ...what });

export const unchanged = (code: ErrorCode): { readonly ok: false; readonly code: ErrorCode } => ({ ok: false, code });
