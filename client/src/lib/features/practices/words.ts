import type { PracticeStatus, RollInStatus } from '@inrol/contracts/practices';
import { m } from '#lib/i18n';

export const statusWords: Record<PracticeStatus, () => string> = {
  emerging: m.practices_status_emerging,
  practised: m.practices_status_practised,
  anchored: m.practices_status_anchored,
  retired: m.practices_status_retired,
};

export const rollInWords: Record<RollInStatus, () => string> = {
  curious: m.practices_state_curious,
  trying: m.practices_state_trying,
  own: m.practices_state_own,
  anchored: m.practices_state_anchored,
  'not-for-us': m.practices_state_not_for_us,
};

/** Where the reader's own team is, said to them; `null` when it has not said anything. */
export const nowWords = (status: RollInStatus | null): string => {
  switch (status) {
    case null:
      return m.practices_now_none();
    case 'curious':
      return m.practices_now_curious();
    case 'trying':
      return m.practices_now_trying();
    case 'own':
      return m.practices_now_own();
    case 'anchored':
      return m.practices_now_anchored();
    case 'not-for-us':
      return m.practices_now_not_for_us();
  }
};

const order: readonly RollInStatus[] = ['curious', 'trying', 'own', 'anchored'];

/** The words of a step from where a team is: going on sounds other than going back. */
export const stepWords = (from: RollInStatus | null, to: RollInStatus): string => {
  const back = from !== null && order.indexOf(to) < order.indexOf(from);
  switch (to) {
    case 'curious':
      if (from === 'not-for-us') return m.practices_to_curious_again();
      return back ? m.practices_to_curious_back() : m.practices_to_curious();
    case 'trying':
      return back ? m.practices_to_trying_back() : m.practices_to_trying();
    case 'own':
      return from === 'own' || from === 'anchored' ? m.practices_to_own_again() : m.practices_to_own();
    case 'anchored':
      return m.practices_to_anchored();
    case 'not-for-us':
      return m.practices_to_not_for_us();
  }
};

/** The words of a move of the practice itself. */
export const moveWords = (from: PracticeStatus, to: PracticeStatus): string => {
  switch (to) {
    case 'emerging':
      return from === 'retired' ? m.practices_make_again() : m.practices_make_emerging();
    case 'practised':
      return from === 'anchored' ? m.practices_make_practised_again() : m.practices_make_practised();
    case 'anchored':
      return m.practices_make_anchored();
    case 'retired':
      return m.practices_make_retired();
  }
};
