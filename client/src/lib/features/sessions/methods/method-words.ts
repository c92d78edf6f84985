import type { PhaseKind, Purpose, RoleTake, Visibility, Voting } from '@inrol/contracts/sessions';
import { m } from '#lib/i18n';

export const purposeWords: Record<Purpose, () => string> = {
  'look-back': m.methods_purpose_look_back,
  case: m.methods_purpose_case,
  dilemma: m.methods_purpose_dilemma,
  process: m.methods_purpose_process,
  experiment: m.methods_purpose_experiment,
  ideas: m.methods_purpose_ideas,
};

export const kindWords: Record<PhaseKind, () => string> = {
  'check-in': m.methods_kind_check_in,
  write: m.methods_kind_write,
  read: m.methods_kind_read,
  group: m.methods_kind_group,
  vote: m.methods_kind_vote,
  discuss: m.methods_kind_discuss,
  map: m.methods_kind_map,
  rounds: m.methods_kind_rounds,
  decide: m.methods_kind_decide,
  'check-out': m.methods_kind_check_out,
};

export const takeWords: Record<RoleTake, () => string> = {
  one: m.methods_role_one,
  some: m.methods_role_some,
  rest: m.methods_role_rest,
};

export const writingWords: Record<Visibility, () => string> = {
  named: m.methods_by_name,
  private: m.methods_until_reveal,
  anonymous: m.methods_without_name,
};

export const votingWords = (voting: Voting): string => {
  switch (voting.kind) {
    case 'dots':
      return m.methods_vote_dots({ count: voting.perPerson });
    case 'choice':
      return m.methods_vote_choice();
    case 'consent':
      return m.methods_vote_consent();
    case 'fist':
      return m.methods_vote_fist();
    case 'dilemma':
      return m.methods_vote_dilemma();
  }
};

export const peopleWords = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? m.methods_people_exactly({ count: min }) : m.methods_people({ min, max });
