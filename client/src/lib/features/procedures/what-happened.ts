import type { Procedure, ProcedureDecision, ProcedureQuestion } from '@inrol/contracts/procedures';

export type Happened =
  | { readonly kind: 'question'; readonly at: string; readonly question: ProcedureQuestion }
  | { readonly kind: 'decision'; readonly at: string; readonly decision: ProcedureDecision };

/** Questions and decisions together, the newest first. */
export const whatHappened = ({ questions, decisions }: Procedure): Happened[] =>
  [
    ...questions.map((question): Happened => ({ kind: 'question', at: question.at, question })),
    ...decisions.map((decision): Happened => ({ kind: 'decision', at: decision.at, decision })),
  ].toSorted((one, other) => other.at.localeCompare(one.at));
