import type { OutcomeKind } from '@inrol/contracts/outcomes';
import { m } from '#lib/i18n';
import type { IconName } from '#lib/ui/marks/icons.ts';
import type { CurrentOrganisation } from './organisation.svelte.ts';

/** A place in an organisation that one can go to from everywhere. */
export interface Place {
  href: string;
  label: string;
  mark: { icon: IconName } | { outcome: OutcomeKind };
  /** Where what belongs to this place lies as well. */
  also?: string;
  /** Within reach of the thumb on a phone; the rest is behind "more". */
  near: boolean;
}

/** The places of an organisation, in the order in which work goes: from today, through the work, to the house itself. */
export const placesOf = (organisation: CurrentOrganisation): Place[] => [
  { href: organisation.path(), label: m.app_today(), mark: { icon: 'hearth' }, near: true },
  { href: organisation.path('change-tracks'), label: m.app_change_tracks(), mark: { icon: 'river' }, near: true },
  {
    ...{ href: organisation.path('sessions'), also: organisation.path('methods') },
    ...{ label: m.app_sessions(), mark: { icon: 'table' }, near: true },
  },
  { href: organisation.path('experiments'), label: m.app_experiments(), mark: { outcome: 'experiment' }, near: false },
  { href: organisation.path('obstacles'), label: m.app_obstacles(), mark: { outcome: 'obstacle' }, near: true },
  { href: organisation.path('practices'), label: m.app_practices(), mark: { outcome: 'practice' }, near: false },
  { href: organisation.path('process-maps'), label: m.app_process_maps(), mark: { icon: 'steps' }, near: false },
  { href: organisation.path('procedures'), label: m.app_procedures(), mark: { icon: 'pile' }, near: false },
  { href: organisation.path('organisation'), label: m.app_organisation(), mark: { icon: 'house' }, near: false },
];

/** Whether a page lies at or under a place; today is only itself. */
export const isAt = (place: Place, pathname: string, organisation: CurrentOrganisation): boolean =>
  [place.href, place.also].some(
    (href) => href && (pathname === href || (href !== organisation.path() && pathname.startsWith(`${href}/`))),
  );
