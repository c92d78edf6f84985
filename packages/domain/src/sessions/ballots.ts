/** Secret ballots. The server alone keeps them; the room sees the totals after the reveal, and never who gave what. */
import type { Ballot, Session, SessionPhase } from '@inrol/contracts/sessions';
import type { Actor } from '../actor.ts';
import { allOf, allowIf, refused, type Verdict } from '../verdict.ts';
import { phaseOf } from './phases.ts';
import { mayTakePart, type SessionInRoom } from './policy.ts';

export type Tally = NonNullable<SessionPhase['tally']>;

/** Give your dots or give them otherwise: while the session runs, from when the vote was first reached until its reveal. */
export const mayVote = (actor: Actor, session: SessionInRoom & Pick<Session, 'phases'>, phaseId: string): Verdict => {
  const phase = phaseOf(session, phaseId);
  return allOf(mayTakePart(actor, session), phase ? takesVotesNow(phase) : refused('not-found'));
};

/** Whether a ballot stays within what each person has, and within what may go to one note. */
export const checkBallot = (phase: SessionPhase, ballot: Ballot): Verdict => {
  if (!phase.voting) return refused('not-in-this-phase');
  const { perPerson, perNote } = phase.voting;
  const perTarget = [...dotsPerTarget([ballot]).values()];
  return allOf(
    allowIf(sum(perTarget) <= perPerson, 'too-many-dots'),
    allowIf(
      perTarget.every((dots) => dots <= perNote),
      'too-many-dots',
    ),
  );
};

/** Dots that are left to give. */
export const dotsLeft = (phase: SessionPhase, ballot: Ballot): number =>
  (phase.voting?.perPerson ?? 0) - sum(ballot.map((vote) => vote.dots));

/** Totals per note or group, most dots first. Notes without dots are not in it. */
export const tally = (ballots: readonly Ballot[]): Tally =>
  [...dotsPerTarget(ballots)]
    .map(([targetId, dots]) => ({ targetId, dots }))
    .toSorted((one, other) => other.dots - one.dots || (one.targetId < other.targetId ? -1 : 1));

/** How many people gave at least one dot. */
export const votersIn = (ballots: readonly Ballot[]): number => ballots.filter((ballot) => ballot.length > 0).length;

const takesVotesNow = (phase: SessionPhase): Verdict =>
  allOf(
    allowIf(phase.kind === 'vote' && phase.voting !== null && phase.visited, 'not-in-this-phase'),
    allowIf(!phase.revealed, 'already-revealed'),
  );

const dotsPerTarget = (ballots: readonly Ballot[]): Map<string, number> => {
  const totals = new Map<string, number>();
  for (const { targetId, dots } of ballots.flat()) totals.set(targetId, (totals.get(targetId) ?? 0) + dots);
  return totals;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
