import { m } from '#lib/i18n';

/** What a session can be worth, the best first. */
export const worthWords: readonly { readonly value: number; readonly words: () => string }[] = [
  { value: 5, words: m.voting_worth_five },
  { value: 4, words: m.voting_worth_four },
  { value: 3, words: m.voting_worth_three },
  { value: 2, words: m.voting_worth_two },
  { value: 1, words: m.voting_worth_one },
];
