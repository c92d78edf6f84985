import type { PhaseKind } from '@inrol/contracts/sessions';
import { m } from '#lib/i18n';

/** What one does in a phase of that kind. */
export const kindWords: Record<PhaseKind, () => string> = {
  'check-in': m.leading_kind_check_in,
  write: m.leading_kind_write,
  read: m.leading_kind_read,
  group: m.leading_kind_group,
  vote: m.leading_kind_vote,
  discuss: m.leading_kind_discuss,
  map: m.leading_kind_map,
  rounds: m.leading_kind_rounds,
  decide: m.leading_kind_decide,
  'check-out': m.leading_kind_check_out,
};
