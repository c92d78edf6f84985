import type { Contribution, Serves, StepKind } from '@inrol/contracts/sync';
import { m } from '#lib/i18n';

/** Marks in the order of their keys, 1 to 3. */
export const contributions = ['contributes', 'neutral', 'hinders'] as const satisfies readonly Contribution[];
/** Whom a step serves, in the order of their keys, 4 to 6. */
export const serveds = ['client', 'organisation', 'system'] as const satisfies readonly Serves[];
export const stepKinds = ['step', 'decision', 'waiting', 'start', 'end'] as const satisfies readonly StepKind[];

export const contributionWords: Record<Contribution | 'unmarked', () => string> = {
  contributes: m.process_maps_contributes,
  neutral: m.process_maps_neutral,
  hinders: m.process_maps_hinders,
  unmarked: m.process_maps_unmarked,
};

export const servesWords: Record<Serves, () => string> = {
  client: m.process_maps_for_client,
  organisation: m.process_maps_for_organisation,
  system: m.process_maps_for_system,
};

/** The same where "for whom" is said already. */
export const servedWords: Record<Serves, () => string> = {
  client: m.process_maps_client,
  organisation: m.process_maps_organisation,
  system: m.process_maps_system,
};

export const kindWords: Record<StepKind, () => string> = {
  start: m.process_maps_kind_start,
  step: m.process_maps_kind_step,
  decision: m.process_maps_kind_decision,
  waiting: m.process_maps_kind_waiting,
  end: m.process_maps_kind_end,
};
