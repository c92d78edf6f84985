import { practiceVersion, proposal as proposalShape, type Practice, type RollIn } from '@inrol/contracts/practices';
import { describe, expect, it } from 'vitest';
import { admin, ayse, idOf, later, noon, north, northLead, south, tom } from '../test/house.ts';
import { carries, mayChangePractice, mayMovePractice, mayMoveRollIn, mayPropose } from './policy.ts';
import { answerProposal, newProposal } from './proposal.ts';
import { movePractice, practiceMoves } from './status.ts';
import { reworded } from './version.ts';

const proposal = newProposal(idOf(86), south.id, 'Bel ook de school', noon);
const rollIn = (experience: RollIn['experience']): RollIn => ({
  id: idOf(87),
  teamId: south.id,
  status: 'trying',
  experience,
  variants: [],
  notForUsBecause: null,
  since: noon.toISOString(),
});
const practice: Pick<Practice, 'status' | 'carriers' | 'originTeamId' | 'core' | 'free' | 'versions' | 'proposals'> & {
  rollIns: RollIn[];
} = {
  status: 'practised',
  originTeamId: north.id,
  carriers: [{ accountId: ayse.accountId, name: 'Ayşe' }],
  core: 'Eerst bellen',
  free: 'Wie belt',
  versions: [{ number: 1, core: 'Eerst bellen', free: 'Wie belt', because: '', teamId: null, at: noon.toISOString() }],
  rollIns: [rollIn({ kind: 'experiment', id: idOf(88) })],
  proposals: [proposal],
};
const through = { because: 'De avonden werken beter', teamId: north.id };
const accept = { kind: 'accept', core: 'Eerst bellen, ook de school', free: 'Wie belt', because: '' } as const;
const decline = { kind: 'decline', because: 'Dat mag niet zonder toestemming' } as const;

describe('a proposal', () => {
  it('comes from a team with its own experience', () => {
    expect(mayPropose(tom, south.id, practice)).toEqual({ allowed: true });
    expect(mayPropose(ayse, south.id, practice)).toEqual({ allowed: false, code: 'not-your-team' });
    for (const rollIns of [[], [rollIn(null)]]) {
      expect(mayPropose(tom, south.id, { ...practice, rollIns })).toEqual({
        allowed: false,
        code: 'own-experience-needed',
      });
    }
  });

  it('that is accepted makes the next version, which tells through whom', () => {
    const result = answerProposal(practice, proposal.id, accept, later(60));
    if (!result.ok) throw new Error(result.code);
    expect(result.practice).toMatchObject({ core: accept.core, proposals: [{ status: 'accepted', answer: null }] });
    expect(practiceVersion.parse(result.practice.versions.at(-1))).toEqual({
      number: 2,
      core: accept.core,
      free: 'Wie belt',
      because: 'Bel ook de school',
      teamId: south.id,
      at: later(60).toISOString(),
    });
    expect(proposalShape.parse(result.practice.proposals[0])).toMatchObject({ teamId: south.id });
  });

  it('that is declined comes back with a reason, and leaves the practice as it was', () => {
    const result = answerProposal(practice, proposal.id, decline, later(60));
    expect(result).toEqual({
      ok: true,
      practice: { ...practice, proposals: [{ ...proposal, status: 'declined', answer: decline.because }] },
    });
    expect(answerProposal(practice, proposal.id, { ...decline, because: ' ' }, noon)).toEqual({
      ok: false,
      code: 'reason-missing',
    });
  });

  it('is answered once', () => {
    for (const answer of [accept, decline]) {
      const result = answerProposal(practice, proposal.id, answer, noon);
      expect(result.ok && answerProposal(result.practice, proposal.id, decline, noon)).toEqual({
        ok: false,
        code: 'move-not-possible',
      });
    }
    expect(answerProposal(practice, idOf(999), accept, noon)).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('a practice', () => {
  it('keeps its versions, and the same words are no version', () => {
    expect(reworded(practice, practice, through, later(60))).toBe(practice);
    const next = reworded(practice, { core: practice.core, free: 'Wie belt en wanneer' }, through, later(60));
    expect(next.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(next.versions[0]).toEqual(practice.versions[0]);
    expect(next.versions[1]).toMatchObject(through);
  });

  it('is kept by its carriers; when the last has gone by the team it came from', () => {
    expect([ayse, northLead, tom, admin].map((actor) => carries(actor, practice))).toEqual([true, false, false, false]);
    const orphan = { ...practice, carriers: [] };
    expect([ayse, northLead, tom, admin].map((actor) => carries(actor, orphan))).toEqual([true, true, false, false]);
  });

  it('that is out of use is not changed, rolled in or proposed on; its carriers can take it up again', () => {
    const retired = { ...practice, status: 'retired' as const };
    const refused = { allowed: false, code: 'practice-retired' };
    expect(mayChangePractice(ayse, retired)).toEqual(refused);
    expect(mayMoveRollIn(tom, south.id, retired)).toEqual(refused);
    expect(mayPropose(tom, south.id, retired)).toEqual(refused);
    expect(mayMovePractice(ayse, retired)).toEqual({ allowed: true });
    expect(movePractice('retired', 'emerging')).toEqual({ ok: true, status: 'emerging' });
  });

  it('grows step by step', () => {
    expect((['emerging', 'practised', 'anchored', 'retired'] as const).map(practiceMoves)).toEqual([
      ['practised', 'retired'],
      ['anchored', 'emerging', 'retired'],
      ['practised', 'retired'],
      ['emerging'],
    ]);
    expect(movePractice('emerging', 'anchored')).toEqual({ ok: false, code: 'move-not-possible' });
  });
});
