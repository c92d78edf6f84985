/** Secret ballots. The server alone keeps them; the room sees the totals after the reveal, and never who gave what. */
import type {
  AnswerGiven,
  Ballot,
  DotsGiven,
  Session,
  SessionPhase,
  SessionVoting,
  VoteAnswer,
} from '@inrol/contracts/sessions';
import type { Actor } from '../actor.ts';
import { allOf, allowIf, refused, type Verdict } from '../verdict.ts';
import { phaseOf } from './phases.ts';
import { mayTakePart, type SessionInRoom } from './policy.ts';
import { answersTo, asksReason, isWorded } from './voting.ts';

/** Vote or vote otherwise: while the session runs, from when the vote was first reached until its reveal. */
export const mayVote = (actor: Actor, session: SessionInRoom & Pick<Session, 'phases'>, phaseId: string): Verdict => {
  const phase = phaseOf(session, phaseId);
  return allOf(mayTakePart(actor, session), phase ? takesVotesNow(phase) : refused('not-found'));
};

/** Whether a ballot is an answer to what is asked, within what each person has and with a reason where one is needed. */
export const checkBallot = (voting: SessionVoting | null, ballot: Ballot): Verdict => {
  if (!voting) return refused('not-in-this-phase');
  switch (voting.kind) {
    case 'dots':
    case 'choice':
      return isDots(ballot) ? checkDots(limitsOf(voting), ballot) : refused('not-in-this-phase');
    case 'consent':
    case 'fist':
    case 'dilemma':
      return isDots(ballot) ? refused('not-in-this-phase') : checkAnswer(answersTo(voting), ballot);
  }
};

/** How many dots each person has, and how many may go to one thing; one choice is one dot, other votes have none. */
export const limitsOf = (voting: SessionVoting | null): { readonly perPerson: number; readonly perNote: number } => {
  switch (voting?.kind) {
    case 'dots':
      return voting;
    case 'choice':
      return { perPerson: 1, perNote: 1 };
    default:
      return { perPerson: 0, perNote: 0 };
  }
};

export const isDots = (ballot: Ballot): ballot is DotsGiven => Array.isArray(ballot);
export const isAnswer = (ballot: Ballot): ballot is AnswerGiven => !isDots(ballot);

/** Dots that are left to give. */
export const dotsLeft = (voting: SessionVoting | null, dots: DotsGiven): number =>
  limitsOf(voting).perPerson - sum(dots.map((given) => given.dots));

const takesVotesNow = (phase: SessionPhase): Verdict =>
  allOf(
    allowIf(phase.kind === 'vote' && phase.voting !== null && phase.visited, 'not-in-this-phase'),
    allowIf(!phase.revealed, 'vote-closed'),
    allowIf(phase.voting !== null && isWorded(phase.voting), 'nothing-to-vote-on'),
  );

const checkDots = ({ perPerson, perNote }: ReturnType<typeof limitsOf>, given: DotsGiven): Verdict => {
  const perTarget = [...dotsPerTarget([given]).values()];
  return allOf(
    allowIf(sum(perTarget) <= perPerson, 'too-many-dots'),
    allowIf(
      perTarget.every((dots) => dots <= perNote),
      'too-many-dots',
    ),
  );
};

const checkAnswer = (possible: readonly VoteAnswer[], { answer, reason }: AnswerGiven): Verdict =>
  allOf(
    allowIf(possible.includes(answer), 'not-in-this-phase'),
    allowIf(reason !== '' || !asksReason(answer), 'reason-needed'),
  );

export const dotsPerTarget = (given: readonly DotsGiven[]): Map<string, number> => {
  const totals = new Map<string, number>();
  for (const { targetId, dots } of given.flat()) totals.set(targetId, (totals.get(targetId) ?? 0) + dots);
  return totals;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
