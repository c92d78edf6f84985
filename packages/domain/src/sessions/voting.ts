/** What a vote is about: the words of the facilitator where it is not about what is on the board. */
import type { Session, SessionVoting, VoteAnswer, Voting } from '@inrol/contracts/sessions';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { phaseOf, withPhase } from './phases.ts';

/** The vote of a method in a session: still without the words that only this group can write. */
export const votingFromMethod = (voting: Voting | null): SessionVoting | null => {
  switch (voting?.kind) {
    case undefined:
      return null;
    case 'dots':
    case 'choice':
      return voting;
    case 'consent':
    case 'fist':
      return { kind: voting.kind, proposal: '' };
    case 'dilemma':
      return { kind: 'dilemma', a: '', b: '' };
  }
};

/** The same as a method keeps it. */
export const votingOfMethod = (voting: SessionVoting | null): Voting | null =>
  voting && (voting.kind === 'dots' ? voting : { kind: voting.kind });

/** Whether everything that is voted on is written down. */
export const isWorded = (voting: SessionVoting): boolean => {
  switch (voting.kind) {
    case 'dots':
    case 'choice':
      return true;
    case 'consent':
    case 'fist':
      return voting.proposal !== '';
    case 'dilemma':
      return voting.a !== '' && voting.b !== '';
  }
};

/** What can be answered, in the order in which it is shown; nothing where dots are given. */
export const answersTo = (voting: Pick<SessionVoting, 'kind'>): readonly VoteAnswer[] => {
  switch (voting.kind) {
    case 'dots':
    case 'choice':
      return [];
    case 'consent':
      return ['agree', 'concern', 'object'];
    case 'fist':
      return ['5', '4', '3', '2', '1', '0'];
    case 'dilemma':
      return ['a', 'b'];
  }
};

/** Who has a concern, objects, or chooses between two evils says why. */
export const asksReason = (answer: VoteAnswer): boolean => ['concern', 'object', 'a', 'b'].includes(answer);

/** Other words or another kind of vote, until the result is shown. */
export const setVoting = (session: Session, phaseId: string, voting: SessionVoting): Changed<{ session: Session }> => {
  const phase = phaseOf(session, phaseId);
  if (!phase) return unchanged('not-found');
  if (session.status === 'closed') return unchanged('session-closed');
  if (phase.kind !== 'vote') return unchanged('not-in-this-phase');
  if (phase.revealed) return unchanged('already-revealed');
  return changed({ session: withPhase(session, { ...phase, voting }) });
};
