import type { Ballot, Session } from '@inrol/contracts/sessions';
import { describe, expect, it } from 'vitest';
import { ayse, guest, guestElsewhere, idOf } from '../test/house.ts';
import { after, at, closed, running, talk } from '../test/sessions.ts';
import { mayAnswerProposal, propose, proposalOnTable, proposalsPerPhase, revealProposal } from './proposals.ts';

const decide = { ...talk, kind: 'decide' as const };
const deciding: Session = {
  ...at(talk.id),
  phases: at(talk.id).phases.map((phase) => (phase.id === talk.id ? { ...phase, kind: 'decide' } : phase)),
};
const first = { kind: 'propose' as const, phaseId: decide.id, title: 'We bellen eerst' };
const second = { ...first, title: 'We bellen binnen een dag' };
const proposals = (session: Session) => session.phases.find(({ id }) => id === decide.id)!.proposals;
const newId = () => idOf(900);
const proposed = after(deciding, first);
const firstId = proposed.phases.find(({ id }) => id === decide.id)!.proposals[0]!.id;

const reveal = { kind: 'reveal-proposal' as const, phaseId: decide.id, proposalId: firstId };

describe('an agreement that is put to the group', () => {
  it('lies on the table, and nobody sees what the others think of it', () => {
    expect(proposals(proposed)).toEqual([
      { id: firstId, title: 'We bellen eerst', voters: null, answers: null, onTable: true },
    ]);
    for (const actor of [ayse, guest])
      expect(mayAnswerProposal(actor, proposed, decide.id, firstId)).toEqual({ allowed: true });
  });

  it('shows what was said without who said it', () => {
    const ballots: Ballot[] = [
      { answer: 'object', reason: 'Te duur' },
      { answer: 'agree', reason: '' },
      { answer: 'concern', reason: 'Wie belt er dan?' },
    ];
    const shown = revealProposal(proposed, reveal, ballots);
    expect(shown.ok && proposals(shown.session)[0]).toMatchObject({
      voters: 3,
      answers: {
        counts: [
          { answer: 'agree', people: 1 },
          { answer: 'concern', people: 1 },
          { answer: 'object', people: 1 },
        ],
        reasons: [
          { answer: 'concern', reason: 'Wie belt er dan?' },
          { answer: 'object', reason: 'Te duur' },
        ],
      },
    });
    expect(shown.ok && mayAnswerProposal(ayse, shown.session, decide.id, firstId)).toEqual({
      allowed: false,
      code: 'vote-closed',
    });
    expect(shown.ok && revealProposal(shown.session, reveal, [])).toEqual({ ok: false, code: 'already-revealed' });
  });

  it('makes room for another wording, and what was said of the first stays', () => {
    const again = after(proposed, reveal, second);
    expect(proposals(again).map(({ id, onTable }) => [id, onTable])).toEqual([
      [firstId, false],
      [expect.any(String), true],
    ]);
    expect(proposals(again)[0]?.answers).not.toBeNull();
    const unanswered = after(proposed, second);
    expect(mayAnswerProposal(ayse, unanswered, decide.id, firstId)).toEqual({
      allowed: false,
      code: 'vote-changed',
    });
    expect(revealProposal(unanswered, reveal, [])).toEqual({ ok: false, code: 'changed-meanwhile' });
  });

  it('is put away when it was made or let go', () => {
    const away = after(proposed, { kind: 'put-away-proposal', phaseId: decide.id, proposalId: firstId });
    expect(proposalOnTable(away.phases.find(({ id }) => id === decide.id)!)).toBeUndefined();
  });

  it('is not put without end', () => {
    const many = Array.from({ length: proposalsPerPhase }, () => first);
    expect(propose(after(deciding, ...many), second, newId)).toEqual({ ok: false, code: 'too-many-proposals' });
  });

  it.each([
    ['in another phase', running, { ...first, phaseId: running.phases[0]!.id }, 'not-in-this-phase'],
    [
      'before its phase was reached',
      { ...deciding, phases: deciding.phases.map((phase) => ({ ...phase, visited: false })) },
      first,
      'not-in-this-phase',
    ],
    ['after the session was closed', closed, first, 'session-closed'],
    ['in a phase that is not there', deciding, { ...first, phaseId: idOf(999) }, 'not-found'],
  ])('is refused %s', (_when, session, command, code) => {
    expect(propose(session, command, newId)).toEqual({ ok: false, code });
  });

  it.each([
    ['somebody from elsewhere', guestElsewhere, firstId, 'guest-of-another-session'],
    ['somebody who answers another question', ayse, idOf(998), 'not-found'],
  ])('is not answered by %s', (_who, actor, proposalId, code) => {
    expect(mayAnswerProposal(actor, proposed, decide.id, proposalId)).toEqual({ allowed: false, code });
  });
});
