import type { CarriedOver, OutcomeKind } from '@inrol/contracts/outcomes';
import { m } from '#lib/i18n';

/** The kinds in the order in which they are offered. */
export const outcomeKinds: readonly OutcomeKind[] = [
  'experiment',
  'obstacle',
  'agreement',
  'practice',
  'learning-question',
];

export const kindName: Record<OutcomeKind, () => string> = {
  experiment: m.outcomes_experiment,
  obstacle: m.outcomes_obstacle,
  practice: m.outcomes_practice,
  agreement: m.outcomes_agreement,
  'learning-question': m.outcomes_learning_question,
};

/** What a kind is for, in one line. */
export const kindMeaning: Record<OutcomeKind, () => string> = {
  experiment: m.outcomes_experiment_meaning,
  obstacle: m.outcomes_obstacle_meaning,
  practice: m.outcomes_practice_meaning,
  agreement: m.outcomes_agreement_meaning,
  'learning-question': m.outcomes_learning_question_meaning,
};

const states: Record<string, () => string> = {
  'experiment.idea': m.outcomes_state_experiment_idea,
  'experiment.planned': m.outcomes_state_experiment_planned,
  'experiment.running': m.outcomes_state_experiment_running,
  'experiment.evaluating': m.outcomes_state_experiment_evaluating,
  'experiment.decided': m.outcomes_state_experiment_decided,
  'obstacle.raised': m.outcomes_state_obstacle_raised,
  'obstacle.with': m.outcomes_state_obstacle_with,
  'obstacle.returned': m.outcomes_state_obstacle_returned,
  'obstacle.confirmed': m.outcomes_state_obstacle_confirmed,
  'practice.emerging': m.outcomes_state_practice_emerging,
  'practice.practised': m.outcomes_state_practice_practised,
  'practice.anchored': m.outcomes_state_practice_anchored,
  'practice.retired': m.outcomes_state_practice_retired,
  'agreement.open': m.outcomes_state_agreement_open,
  'agreement.kept': m.outcomes_state_agreement_kept,
  'agreement.dropped': m.outcomes_state_agreement_dropped,
  'learning-question.open': m.outcomes_state_question_open,
  'learning-question.closed': m.outcomes_state_question_closed,
};

/** How something from last time stands now. */
export const stateWords = ({ kind, state }: Pick<CarriedOver, 'kind' | 'state'>): string =>
  states[`${kind}.${state}`]?.() ?? '';
