import type { DecisionKind, ExperimentStatus } from '@inrol/contracts/experiments';
import type { NeededBeforeStart } from '@inrol/domain/experiments';
import { m } from '#lib/i18n';

export const statusWords: Record<ExperimentStatus, () => string> = {
  idea: m.experiments_status_idea,
  planned: m.experiments_status_planned,
  running: m.experiments_status_running,
  evaluating: m.experiments_status_evaluating,
  decided: m.experiments_status_decided,
};

/** What became of it, in one word. */
export const decisionWords: Record<DecisionKind, () => string> = {
  adopt: m.experiments_kept,
  adapt: m.experiments_adapted,
  stop: m.experiments_stopped,
};

export const partWords: Record<NeededBeforeStart, () => string> = {
  expectation: m.experiments_part_expectation,
  change: m.experiments_part_change,
  startsOn: m.experiments_part_starts_on,
  endsOn: m.experiments_part_ends_on,
  boundary: m.experiments_part_boundary,
};
