import type { Goal } from '@inrol/contracts/organisations';
import { m } from '#lib/i18n';

/** Goals to choose from, and none as long as that was not decided. */
export const goalOptions = (goals: readonly Goal[]): { value: string | null; label: string }[] => [
  { value: null, label: m.process_maps_no_goal() },
  ...goals.map(({ id, statement }) => ({ value: id, label: statement })),
];
