/** Agreements that are put to the group where it decides: everybody agrees, has a concern or objects, in secret. */
import type { Ballot, Proposal, Session, SessionCommand, SessionPhase } from '@inrol/contracts/sessions';
import type { Actor } from '../actor.ts';
import { allOf, allowIf, refused, changed, unchanged, type Changed, type Verdict } from '../verdict.ts';
import { phaseOf, withPhase } from './phases.ts';
import { isRunning, mayTakePart, type SessionInRoom } from './policy.ts';
import { answersIn, votersIn } from './tally.ts';

/** How a proposal is voted on. */
export const consentRound = { kind: 'consent', proposal: '' } as const;

/** How many agreements can be put to the group in one phase, each wording counted. */
export const proposalsPerPhase = 50;

/** What the group is busy with now. */
export const proposalOnTable = (phase: SessionPhase): Proposal | undefined =>
  phase.proposals.find((proposal) => proposal.onTable);

/** Say what one thinks of a proposal: while it is on the table, until the answers are shown. */
export const mayAnswerProposal = (
  actor: Actor,
  session: SessionInRoom & Pick<Session, 'phases'>,
  phaseId: string,
  proposalId: string,
): Verdict => {
  const proposal = phaseOf(session, phaseId)?.proposals.find(({ id }) => id === proposalId);
  return allOf(
    mayTakePart(actor, session),
    proposal
      ? allOf(allowIf(proposal.answers === null, 'vote-closed'), allowIf(proposal.onTable, 'vote-changed'))
      : refused('not-found'),
  );
};

type Ordered<Kind extends SessionCommand['kind']> = Extract<SessionCommand, { kind: Kind }>;

/** Another wording, or another agreement, takes the place of the one before. */
export const propose = (
  session: Session,
  { phaseId, title }: Ordered<'propose'>,
  newId: () => string,
): Changed<{ session: Session }> =>
  inDecision(session, phaseId, (phase) => {
    if (phase.proposals.length >= proposalsPerPhase) return unchanged('too-many-proposals');
    const proposal: Proposal = { id: newId(), title, voters: null, answers: null, onTable: true };
    return changed({ proposals: [...phase.proposals.map(putAway), proposal] });
  });

/** `ballots`: of this proposal. */
export const revealProposal = (
  session: Session,
  { phaseId, proposalId }: Ordered<'reveal-proposal'>,
  ballots: readonly Ballot[],
): Changed<{ session: Session }> =>
  inDecision(session, phaseId, (phase) => {
    const proposal = proposalOnTable(phase);
    if (!holds(phase, proposalId)) return unchanged('not-found');
    if (proposal?.id !== proposalId) return unchanged('changed-meanwhile');
    if (proposal.answers) return unchanged('already-revealed');
    const shown = { ...proposal, voters: votersIn(ballots), answers: answersIn(consentRound, ballots) };
    return changed({ proposals: phase.proposals.map((other) => (other.id === proposalId ? shown : other)) });
  });

/** It was made, or let go. */
export const putAwayProposal = (
  session: Session,
  { phaseId, proposalId }: Ordered<'put-away-proposal'>,
): Changed<{ session: Session }> =>
  inDecision(session, phaseId, (phase) => {
    if (!holds(phase, proposalId)) return unchanged('not-found');
    return proposalOnTable(phase)?.id === proposalId
      ? changed({ proposals: phase.proposals.map(putAway) })
      : unchanged('changed-meanwhile');
  });

const holds = ({ proposals }: SessionPhase, proposalId: string): boolean =>
  proposals.some(({ id }) => id === proposalId);

const putAway = (proposal: Proposal): Proposal => ({ ...proposal, onTable: false });

const inDecision = (
  session: Session,
  phaseId: string,
  change: (phase: SessionPhase) => Changed<{ proposals: Proposal[] }>,
): Changed<{ session: Session }> => {
  const phase = phaseOf(session, phaseId);
  if (!phase) return unchanged('not-found');
  const running = isRunning(session);
  if (!running.allowed) return unchanged(running.code);
  if (phase.kind !== 'decide' || !phase.visited) return unchanged('not-in-this-phase');
  const result = change(phase);
  return result.ok ? changed({ session: withPhase(session, { ...phase, proposals: result.proposals }) }) : result;
};
