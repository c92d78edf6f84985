import type { Happening } from '@inrol/contracts/insights';
import type { OutcomeKind } from '@inrol/contracts/outcomes';
import type { CurrentOrganisation } from '#lib/app/organisation.svelte.ts';
import type { IconName } from '#lib/ui/marks/icons.ts';

/** How a happening is drawn: with the mark of an outcome, with an icon, or as a stone in the stream. */
export type HappeningMark = { outcome: OutcomeKind } | { icon: IconName } | { stone: 'planned' | 'held' };

export const markOf = ({ kind }: Happening): HappeningMark => {
  switch (kind) {
    case 'track-started':
    case 'cohort-joined':
      return { icon: 'river' };
    case 'session-planned':
      return { stone: 'planned' };
    case 'session-held':
      return { stone: 'held' };
    case 'map-frozen':
      return { icon: 'steps' };
    case 'experiment-started':
    case 'experiment-decided':
      return { outcome: 'experiment' };
    case 'obstacle-raised':
    case 'obstacle-answered':
    case 'obstacle-confirmed':
    case 'obstacle-reopened':
      return { outcome: 'obstacle' };
    case 'practice-written':
    case 'practice-changed':
    case 'rolled-in':
      return { outcome: 'practice' };
    case 'question-asked':
      return { outcome: 'learning-question' };
  }
};

/** The page that shows what a happening is about; null for what is told on the page of the track itself. */
export const pageOf = ({ kind, subjectId }: Happening, organisation: CurrentOrganisation): string | null => {
  switch (kind) {
    case 'track-started':
    case 'cohort-joined':
      return null;
    case 'session-planned':
      return organisation.path('sessions', subjectId);
    case 'session-held':
      return organisation.path('sessions', subjectId, 'report');
    case 'map-frozen':
      return organisation.path('process-maps', subjectId);
    case 'experiment-started':
    case 'experiment-decided':
      return organisation.path('experiments', subjectId);
    case 'obstacle-raised':
    case 'obstacle-answered':
    case 'obstacle-confirmed':
    case 'obstacle-reopened':
      return organisation.path('obstacles', subjectId);
    case 'practice-written':
    case 'practice-changed':
    case 'rolled-in':
      return organisation.path('practices', subjectId);
    case 'question-asked':
      return `#question-${subjectId}`;
  }
};
