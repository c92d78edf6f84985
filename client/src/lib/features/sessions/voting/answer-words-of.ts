import type { SessionVoting, VoteAnswer } from '@inrol/contracts/sessions';

/** What the facilitator wrote for each answer: only a dilemma has answers of its own. */
export const answerWords = (voting: SessionVoting): Partial<Record<VoteAnswer, string>> =>
  voting.kind === 'dilemma' ? { a: voting.a, b: voting.b } : {};
