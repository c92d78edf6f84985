/** What a team that rolled in proposes, and what the carriers make of it. */
import type { Practice, Proposal } from '@inrol/contracts/practices';
import { changed, unchanged, type Changed } from '../verdict.ts';
import { reworded } from './version.ts';

export type ProposalAnswer =
  | { readonly kind: 'accept'; readonly core: string; readonly free: string; readonly because: string }
  | { readonly kind: 'decline'; readonly because: string };

export const newProposal = (id: string, teamId: string, text: string, now: Date): Proposal => ({
  id,
  teamId,
  text,
  status: 'open',
  answer: null,
  at: now.toISOString(),
});

/**
 * Accepted: the next version, in which every team sees what changed and through whom. Declined: with a reason. A
 * proposal is answered once.
 */
export const answerProposal = <P extends Pick<Practice, 'core' | 'free' | 'versions' | 'proposals'>>(
  practice: P,
  proposalId: string,
  answer: ProposalAnswer,
  now: Date,
): Changed<{ practice: P }> => {
  const proposal = practice.proposals.find((candidate) => candidate.id === proposalId);
  if (!proposal) return unchanged('not-found');
  if (proposal.status !== 'open') return unchanged('move-not-possible');
  const because = answer.because.trim();
  switch (answer.kind) {
    case 'accept': {
      const accepted = withAnswer(practice, { ...proposal, status: 'accepted', answer: because || null });
      const through = { because: because || proposal.text, teamId: proposal.teamId };
      return changed({ practice: reworded(accepted, answer, through, now) });
    }
    case 'decline':
      return because === ''
        ? unchanged('reason-missing')
        : changed({ practice: withAnswer(practice, { ...proposal, status: 'declined', answer: because }) });
  }
};

const withAnswer = <P extends Pick<Practice, 'proposals'>>(practice: P, answered: Proposal): P => ({
  ...practice,
  proposals: practice.proposals.map((other) => (other.id === answered.id ? answered : other)),
});
