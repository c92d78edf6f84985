import type { Happening } from '@inrol/contracts/insights';
import { m } from '#lib/i18n';

/** What happened, in two or three words; the title says to what. */
export const wordsOf = ({ kind, state }: Happening): string => {
  switch (kind) {
    case 'track-started':
      return m.insights_track_started();
    case 'cohort-joined':
      return m.insights_cohort_joined();
    case 'session-planned':
      return m.insights_session_planned();
    case 'session-held':
      return m.insights_session_held();
    case 'map-frozen':
      return m.insights_map_frozen();
    case 'experiment-started':
      return m.insights_experiment_started();
    case 'experiment-decided':
      return decided(state);
    case 'obstacle-raised':
      return m.insights_obstacle_raised();
    case 'obstacle-answered':
      return answered(state);
    case 'obstacle-confirmed':
      return m.insights_obstacle_confirmed();
    case 'obstacle-reopened':
      return m.insights_obstacle_reopened();
    case 'practice-written':
      return m.insights_practice_written();
    case 'practice-changed':
      return m.insights_practice_changed();
    case 'rolled-in':
      return m.insights_rolled_in();
    case 'question-asked':
      return m.insights_question_asked();
  }
};

const decided = (state: string | undefined): string => {
  if (state === 'adopt') return m.insights_experiment_adopted();
  if (state === 'adapt') return m.insights_experiment_adapted();
  if (state === 'stop') return m.insights_experiment_stopped();
  return m.insights_experiment_decided();
};

const answered = (state: string | undefined): string => {
  if (state === 'removed') return m.insights_obstacle_removed();
  if (state === 'passed-up') return m.insights_obstacle_passed_up();
  if (state === 'kept') return m.insights_obstacle_kept();
  if (state === 'talk') return m.insights_obstacle_talk();
  return m.insights_obstacle_answered();
};
