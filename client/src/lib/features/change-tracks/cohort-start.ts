import type { Cohort } from '@inrol/contracts/change-tracks';
import { formatDay, m } from '#lib/i18n';

/** When a cohort joined, or will. */
export const cohortStart = ({ startsOn }: Pick<Cohort, 'startsOn'>, today: string): string => {
  if (startsOn === null) return m.change_tracks_no_day();
  const day = formatDay(startsOn, 'short');
  return startsOn <= today ? m.change_tracks_since({ day }) : m.change_tracks_from({ day });
};
