import type { MethodPhase } from '@inrol/contracts/sessions';

type Told = 'key' | 'kind' | 'title' | 'prompt' | 'yields' | 'minutes';

/** A phase of a method. What is not told it does not have: notes, columns, a vote, turns, small groups. */
export const phase = (told: Pick<MethodPhase, Told> & Partial<MethodPhase>): MethodPhase => ({
  visibility: null,
  columns: [],
  voting: null,
  turns: [],
  groups: null,
  ...told,
});

/** A longer text, a paragraph each. */
export const paragraphs = (...texts: readonly string[]): string => texts.join('\n\n');
