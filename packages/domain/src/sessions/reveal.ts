/** The moment on which everyone gets to see what was written or voted in private. It cannot be taken back. */
import type { Ballot, Session, SessionPhase } from '@inrol/contracts/sessions';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { takesPrivateNotes } from './notes.ts';
import { phaseOf, withPhase } from './phases.ts';
import { isRunning } from './policy.ts';
import { resultOf } from './tally.ts';
import { isWorded } from './voting.ts';

/** `ballots`: of this phase; only a vote looks at them. */
export const reveal = (
  session: Session,
  phaseId: string,
  ballots: readonly Ballot[],
): Changed<{ session: Session }> => {
  const phase = phaseOf(session, phaseId);
  if (!phase) return unchanged('not-found');
  const running = isRunning(session);
  if (!running.allowed) return unchanged(running.code);
  if (phase.revealed) return unchanged('already-revealed');
  if (!phase.visited || !hasSomethingToReveal(phase)) return unchanged('not-in-this-phase');
  const shown = { ...phase, revealed: true };
  return changed({ session: withPhase(session, phase.kind === 'vote' ? withTotals(shown, ballots) : shown) });
};

/** For a facilitator: whether the button belongs here. */
export const canBeRevealed = (phase: SessionPhase): boolean =>
  phase.visited && !phase.revealed && hasSomethingToReveal(phase);

const hasSomethingToReveal = (phase: SessionPhase): boolean =>
  phase.kind === 'vote' ? phase.voting !== null && isWorded(phase.voting) : takesPrivateNotes(phase);

const withTotals = (phase: SessionPhase, ballots: readonly Ballot[]): SessionPhase => ({
  ...phase,
  ...(phase.voting && resultOf(phase.voting, ballots)),
});
