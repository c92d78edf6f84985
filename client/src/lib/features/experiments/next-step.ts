import type { Experiment } from '@inrol/contracts/experiments';
import { asksForEvaluation, missingIn, type OpenStatus } from '@inrol/domain/experiments';
import { formatList, m } from '#lib/i18n';
import { partWords } from './words.ts';

/** What pressing a step does: a move of the experiment, or a page of it where something is filled in. */
export type Press = { to: OpenStatus } | { page: 'plan' | 'decide' };

export interface Step {
  title: string;
  text: string;
  button: string;
  press: Press;
  /** It is time: the step comes first on the page, and its button stands out. */
  now: boolean;
  others: readonly { label: string; press: Press }[];
}

const changePlan = () => ({ label: m.experiments_change_plan(), press: { page: 'plan' } as const });

/** The one step that comes next, and the few ways beside it; null when it is decided. `today`: a day. */
export const nextStep = (experiment: Experiment, today: string): Step | null => {
  switch (experiment.status) {
    case 'idea':
      return ideaStep(experiment);
    case 'planned':
      return {
        title: m.experiments_step_begin(),
        text: m.experiments_step_begin_text(),
        button: m.experiments_step_begin_button(),
        press: { to: 'running' },
        now: true,
        others: [changePlan(), { label: m.experiments_step_back_idea(), press: { to: 'idea' } }],
      };
    case 'running': {
      const over = asksForEvaluation(experiment, today);
      return {
        title: over ? m.experiments_step_over() : m.experiments_step_look(),
        text: over ? m.experiments_step_over_text() : m.experiments_step_look_text(),
        button: m.experiments_step_look_button(),
        press: { to: 'evaluating' },
        now: over,
        others: [changePlan()],
      };
    }
    case 'evaluating':
      return {
        title: m.experiments_step_decide(),
        text: m.experiments_step_decide_text(),
        button: m.experiments_step_decide_button(),
        press: { page: 'decide' },
        now: true,
        others: [{ label: m.experiments_step_back_running(), press: { to: 'running' } }],
      };
    case 'decided':
      return null;
  }
};

const ideaStep = (experiment: Experiment): Step => {
  const missing = missingIn(experiment);
  if (missing.length > 0)
    return {
      title: m.experiments_step_plan(),
      text: m.experiments_step_plan_text({ parts: formatList(missing.map((part) => partWords[part]())) }),
      button: m.experiments_step_plan_button(),
      press: { page: 'plan' },
      now: true,
      others: [],
    };
  return {
    title: m.experiments_step_ready(),
    text: m.experiments_step_ready_text(),
    button: m.experiments_step_ready_button(),
    press: { to: 'planned' },
    now: true,
    others: [changePlan()],
  };
};
