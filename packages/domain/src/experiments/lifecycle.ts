/** idea, planned, running, evaluating, decided. */
import type { ExperimentPlan, ExperimentStatus } from '@inrol/contracts/experiments';
import { changed, unchanged, type Changed, type Verdict } from '../verdict.ts';
import { checkPeriod, checkPlan } from './plan.ts';

/** Deciding is a verb of its own: see `decide`. */
export type OpenStatus = Exclude<ExperimentStatus, 'decided'>;

export type ExperimentOnItsWay = ExperimentPlan & { readonly status: ExperimentStatus };

/** Where an experiment can go from where it is: one step on, or one step back. */
export const experimentMoves = (status: ExperimentStatus): readonly OpenStatus[] => {
  switch (status) {
    case 'idea':
      return ['planned'];
    case 'planned':
      return ['running', 'idea'];
    case 'running':
      return ['evaluating'];
    case 'evaluating':
      return ['running'];
    case 'decided':
      return [];
  }
};

export const moveExperiment = (experiment: ExperimentOnItsWay, to: OpenStatus): Changed<{ status: OpenStatus }> => {
  if (!experimentMoves(experiment.status).includes(to)) return unchanged('move-not-possible');
  const plan = checkPlanFor(to, experiment);
  return plan.allowed ? changed({ status: to }) : unchanged(plan.code);
};

/** Changes of the plan, until the decision. From when it is planned a plan stays complete. */
export const changePlan = (
  experiment: ExperimentOnItsWay,
  changes: { readonly [Part in keyof ExperimentPlan]?: ExperimentPlan[Part] | undefined },
): Changed<{ plan: ExperimentPlan }> => {
  if (experiment.status === 'decided') return unchanged('move-not-possible');
  const plan: ExperimentPlan = {
    expectation: changes.expectation ?? experiment.expectation,
    change: changes.change ?? experiment.change,
    forWhom: changes.forWhom ?? experiment.forWhom,
    startsOn: changes.startsOn === undefined ? experiment.startsOn : changes.startsOn,
    endsOn: changes.endsOn === undefined ? experiment.endsOn : changes.endsOn,
    boundary: changes.boundary ?? experiment.boundary,
    goalId: changes.goalId === undefined ? experiment.goalId : changes.goalId,
  };
  const verdict = checkPlanFor(experiment.status, plan);
  return verdict.allowed ? changed({ plan }) : unchanged(verdict.code);
};

/** People note what they see from the start until the decision. */
export const takesObservations = (status: ExperimentStatus): boolean => status === 'running' || status === 'evaluating';

/** Its period has passed: time to look at it together. `today`: a day such as `2026-03-14`. */
export const asksForEvaluation = (experiment: Pick<ExperimentOnItsWay, 'status' | 'endsOn'>, today: string): boolean =>
  experiment.status === 'running' && experiment.endsOn !== null && experiment.endsOn < today;

const checkPlanFor = (status: OpenStatus, plan: ExperimentPlan): Verdict => {
  switch (status) {
    case 'idea':
      return checkPeriod(plan);
    case 'planned':
    case 'running':
    case 'evaluating':
      return checkPlan(plan);
  }
};
