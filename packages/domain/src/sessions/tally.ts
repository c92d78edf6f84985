/** What all said together. Nothing in it depends on the order in which the ballots came, or on who cast them. */
import type { Ballot, SessionPhase, SessionVoting, VoteAnswers } from '@inrol/contracts/sessions';
import { dotsPerTarget, isAnswer, isDots } from './ballots.ts';
import { answersTo } from './voting.ts';

export type Tally = NonNullable<SessionPhase['tally']>;

/** The result of a vote, as the room gets it: totals of dots, or answers with their reasons. */
export const resultOf = (
  voting: SessionVoting,
  ballots: readonly Ballot[],
): Pick<SessionPhase, 'tally' | 'answers' | 'voters'> => {
  const answers = answersTo(voting);
  return {
    tally: answers.length === 0 ? tally(ballots) : null,
    answers: answers.length > 0 ? answersIn(voting, ballots) : null,
    voters: votersIn(ballots),
  };
};

/** Totals per note or group, most dots first. Notes without dots are not in it. */
export const tally = (ballots: readonly Ballot[]): Tally =>
  [...dotsPerTarget(ballots.filter(isDots))]
    .map(([targetId, dots]) => ({ targetId, dots }))
    .toSorted((one, other) => other.dots - one.dots || inOrder(one.targetId, other.targetId));

/** How many gave each answer, and why: by answer and then by alphabet, so that the order tells nothing. */
export const answersIn = (voting: Pick<SessionVoting, 'kind'>, ballots: readonly Ballot[]): VoteAnswers => {
  const given = ballots.filter(isAnswer);
  const possible = answersTo(voting);
  return {
    counts: possible.map((answer) => ({
      answer,
      people: given.filter((ballot) => ballot.answer === answer).length,
    })),
    reasons: possible.flatMap((answer) =>
      given
        .filter((ballot) => ballot.answer === answer && ballot.reason !== '')
        .map(({ reason }) => ({ answer, reason }))
        .toSorted((one, other) => inOrder(one.reason, other.reason)),
    ),
  };
};

/** How many people voted; no dots is no vote. */
export const votersIn = (ballots: readonly Ballot[]): number =>
  ballots.filter((ballot) => isAnswer(ballot) || ballot.length > 0).length;

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
