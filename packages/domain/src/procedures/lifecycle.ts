/** in force, questioned, then adapted, scrapped or kept with a reason; what is not scrapped can be questioned again. */
import type { ProcedureDecisionKind, ProcedureStatus } from '@inrol/contracts/procedures';
import { changed, unchanged, type Changed } from '../verdict.ts';

export const takesQuestions = (status: ProcedureStatus): boolean => status !== 'scrapped';

/** A question more on one that is questioned already counts too: then more teams ask. */
export const question = (status: ProcedureStatus, text: string): Changed<{ status: 'questioned' }> => {
  if (!takesQuestions(status)) return unchanged('move-not-possible');
  return text.trim() === '' ? unchanged('reason-missing') : changed({ status: 'questioned' });
};

/** The decision on all that was asked until now. Keeping it needs a reason as much as scrapping it does. */
export const decideOn = (
  status: ProcedureStatus,
  kind: ProcedureDecisionKind,
  reason: string,
): Changed<{ status: ProcedureDecisionKind }> => {
  if (status !== 'questioned') return unchanged('move-not-possible');
  return reason.trim() === '' ? unchanged('reason-missing') : changed({ status: kind });
};
