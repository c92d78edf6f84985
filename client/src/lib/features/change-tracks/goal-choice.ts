import { organisationRoutes } from '@inrol/contracts/organisations';
import { call } from '#lib/api/call.ts';

/** The choice for a goal that is worded here and now. */
export const newGoal = 'new';

export interface GoalChoice {
  /** Null for none yet, `newGoal` for the words beside it. */
  goalId: string | null;
  statement: string;
  forWhom: string;
}

/** The id of the chosen goal; a new one is kept first. */
export async function chosenGoal(organisationId: string, choice: GoalChoice): Promise<string | null> {
  if (choice.goalId !== newGoal) return choice.goalId;
  const { statement, forWhom } = choice;
  return (await call(organisationRoutes.createGoal, { organisationId, statement, forWhom })).id;
}
