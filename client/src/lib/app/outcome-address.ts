import type { OutcomeKind } from '@inrol/contracts/outcomes';
import type { CurrentOrganisation } from './organisation.svelte.ts';

const places: Partial<Record<OutcomeKind, string>> = {
  experiment: 'experiments',
  obstacle: 'obstacles',
  practice: 'practices',
};

/** The page of what an outcome became; null for a kind without pages of its own. */
export const outcomeAddress = (organisation: CurrentOrganisation, kind: OutcomeKind, id: string): string | null => {
  const place = places[kind];
  return place ? organisation.path(place, id) : null;
};
