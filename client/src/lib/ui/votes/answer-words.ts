import type { VoteAnswer } from '@inrol/contracts/sessions';
import { m } from '#lib/i18n';

/** What an answer is called. */
export const answerName: Record<VoteAnswer, () => string> = {
  agree: m.voting_agree,
  concern: m.voting_concern,
  object: m.voting_object,
  '5': () => '5',
  '4': () => '4',
  '3': () => '3',
  '2': () => '2',
  '1': () => '1',
  '0': () => '0',
  a: () => 'A',
  b: () => 'B',
};

/** What it means; A and B mean what the facilitator wrote. */
export const answerMeaning: Partial<Record<VoteAnswer, () => string>> = {
  agree: m.voting_agree_meaning,
  concern: m.voting_concern_meaning,
  object: m.voting_object_meaning,
  '5': m.voting_five,
  '4': m.voting_four,
  '3': m.voting_three,
  '2': m.voting_two,
  '1': m.voting_one,
  '0': m.voting_none,
};
